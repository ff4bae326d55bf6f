package nl.gemeentecloud.proef.plan;

/**
 * A building (Wet BAG art. 1).
 *
 * @param nummer ten digits of the identification
 * @param soort what it is there for
 * @param bouwjaar year in which it was finished
 * @param vlak its ground plan
 */
public record Pand(long nummer, Soort soort, int bouwjaar, Vlak vlak) {

    /** Why a building stands where it does. */
    public enum Soort {
        /** Holds dwellings, shops, or both. */
        HOOFDGEBOUW,
        /** A shed without an address. */
        BIJGEBOUW,
        /** School, office, sports hall. */
        VOORZIENING,
        /** Stood where a later building stands, and was pulled down for it. */
        VOORGANGER,
        /** Will be built one day; nobody lives there. */
        GEPLAND,
        /** A garden house that was taken for a building for a while. */
        VERGISSING
    }

    /** Added to the number of a building for that of its garden house. */
    public static final long VERGISSING = 9_000_000_000L;
}
