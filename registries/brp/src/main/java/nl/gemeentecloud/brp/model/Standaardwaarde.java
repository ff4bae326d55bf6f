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
        int i = 0;
        while (i < value.length() && value.charAt(i) == '0') {
            i++;
        }
        return i == value.length() || (i == 0 && value.equals("."));
    }
}
