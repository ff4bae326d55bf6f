package nl.gemeentecloud.proef;

/** A register of the world that can be written by itself. */
public enum Onderdeel {
    /** Persoonslijsten as LO3 text: {@code brp/persoonslijsten-GEMEENTE.lo3}. */
    BRP,
    /** LV BAG 2.0 extract: {@code bag/BAGGEM<gemeente>L-<ddmmjjjj>.zip}. */
    BAG,
    /** Parcels and who owns them: {@code brk/percelen-GEMEENTE.ndjson} and more. */
    BRK,
    /** What property is worth: {@code woz/woz-objecten-GEMEENTE.ndjson}. */
    WOZ,
    /** Companies: {@code hr/inschrijvingen-GEMEENTE.ndjson}. */
    HR;

    /** Made from who owns and uses what. */
    boolean isEigendom() {
        return this == BRK || this == WOZ || this == HR;
    }
}
