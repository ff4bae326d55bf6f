package nl.gemeentecloud.proef.plan;

import nl.gemeentecloud.proef.land.Gemeente;

/** Identification of a BAG object: gemeentecode, two digits for its kind, ten for the object. */
public final class Identificatie {

    private Identificatie() {}

    /**
     * Sixteen digits.
     *
     * @param soort two digits: 01 verblijfsobject, 02 ligplaats, 03 standplaats, 10 pand, 20
     *     nummeraanduiding, 30 openbare ruimte
     * @param nummer 0 to 9999999999
     */
    public static String of(Gemeente gemeente, String soort, long nummer) {
        char[] text = new char[16];
        gemeente.code().digits().getChars(0, 4, text, 0);
        soort.getChars(0, 2, text, 4);
        long rest = nummer;
        for (int i = 15; i > 5; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(text);
    }
}
