package nl.gemeentecloud.bag.zoek;

import java.util.Locale;

/** An address as it is read for a search. */
record Adres(
        String identificatie,
        String openbareRuimte,
        String woonplaats,
        int huisnummer,
        String huisletter,
        String toevoeging,
        String postcode) {

    private static final double OTHER_REST = 2;
    private static final double BEGINNING_OF_REST = 0.4;
    private static final double MORE_THAN_ASKED = 0.3;

    /** {@code 1}, {@code 1A}, {@code 1-2}, {@code 1A-bis}. */
    String nummer() {
        return huisnummer + huisletter + (toevoeging.isEmpty() ? "" : "-" + toevoeging);
    }

    /** How far it is from the letter and toevoeging that were typed. */
    double cost(String rest) {
        String own = (huisletter + toevoeging).toLowerCase(Locale.ROOT);
        if (own.equals(rest)) {
            return 0;
        }
        if (rest.isEmpty()) {
            return MORE_THAN_ASKED;
        }
        return own.startsWith(rest) ? BEGINNING_OF_REST : OTHER_REST;
    }
}
