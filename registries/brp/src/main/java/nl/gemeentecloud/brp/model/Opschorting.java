package nl.gemeentecloud.brp.model;

/** Why a persoonslijst is no longer kept up to date (LO BRP groep 67). */
public final class Opschorting {

    private static final int INSCHRIJVING = 7;
    private static final int OVERLIJDEN = 6;

    private Opschorting() {}

    /** Whether the person has died: the reason is O, or a date of death is registered. */
    public static boolean isOverleden(Persoonslijst persoon) {
        return "O".equals(persoon.value(INSCHRIJVING, "6720"))
                || persoon.value(OVERLIJDEN, "0810") != null;
    }
}
