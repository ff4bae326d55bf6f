package nl.gemeentecloud.bag.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The lines of an address by NEN 5825:2002, as far as they concern the place (adresregels.feature).
 *
 * @param adresregel5 street and number
 * @param adresregel6 postcode and woonplaats
 */
public record Adresregels(String adresregel5, String adresregel6) {

    private static final int DIGITS_OF_A_POSTCODE = 4;

    /**
     * Puts the lines together.
     *
     * @param korteNaam of the openbare ruimte, at most 24 characters
     * @param postcode six characters without a space
     */
    public static Adresregels of(
            String korteNaam,
            long huisnummer,
            Optional<String> huisletter,
            Optional<String> huisnummertoevoeging,
            Optional<String> postcode,
            String woonplaats) {
        // NEN 5825 has one addition, which is the letter and the addition of the BAG together
        String toevoeging = huisletter.orElse("") + huisnummertoevoeging.orElse("");
        String line5 = korteNaam + " " + huisnummer + separator(toevoeging) + toevoeging;
        String line6 =
                postcode.map(Adresregels::spaced).map(code -> code + "  ").orElse("")
                        + woonplaats.toUpperCase(Locale.ROOT);
        return new Adresregels(line5, line6);
    }

    private static String separator(String toevoeging) {
        if (toevoeging.isEmpty()) {
            return "";
        }
        return Character.isDigit(toevoeging.charAt(0)) ? "-" : " ";
    }

    private static String spaced(String postcode) {
        return postcode.length() <= DIGITS_OF_A_POSTCODE
                ? postcode
                : postcode.substring(0, DIGITS_OF_A_POSTCODE)
                        + " "
                        + postcode.substring(DIGITS_OF_A_POSTCODE);
    }
}
