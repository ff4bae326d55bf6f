package nl.gemeentecloud.brp.model;

/**
 * Values that stand for "not known" (LO BRP, standaardwaarden): a dot, or nothing but zeros. They
 * are not shown (BRP API personen, feature onbekend waardes); a date says by its form what is not
 * known of it.
 */
public final class Standaardwaarde {

    private Standaardwaarde() {}

    /** A dot, or nothing but zeros. */
    public static boolean is(String value) {
        if (value.equals(".")) {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
