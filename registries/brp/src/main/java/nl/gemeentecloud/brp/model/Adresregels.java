package nl.gemeentecloud.brp.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address as lines for an envelope (NEN 5825; BRP API personen, feature adresregels).
 *
 * @param regel1 street and number, the description of a place, or the first line of a foreign
 *     address
 * @param regel2 postcode and town in capitals, or the second line of a foreign address
 * @param regel3 the third line of a foreign address
 * @param land code of the country of a foreign address
 */
public record Adresregels(
        @Nullable String regel1,
        @Nullable String regel2,
        @Nullable String regel3,
        @Nullable String land) {

    private static final Adresregels GEEN = new Adresregels(null, null, null, null);

    /** The lines that categorie 08 gives; none when it does not hold enough of an address. */
    public static Adresregels van(Categorie verblijfplaats, LandelijkeTabellen tabellen) {
        Verblijfplaatsvorm vorm = Verblijfplaatsvorm.van(verblijfplaats);
        if (vorm == null) {
            return GEEN;
        }
        return switch (vorm) {
            case ADRES -> adres(verblijfplaats, tabellen);
            case LOCATIE ->
                    new Adresregels(
                            bekend(verblijfplaats.value("1210")),
                            gemeente(verblijfplaats, tabellen),
                            null,
                            null);
            case BUITENLAND -> buitenland(verblijfplaats);
            case ONBEKEND -> GEEN;
        };
    }

    private static Adresregels adres(Categorie verblijfplaats, LandelijkeTabellen tabellen) {
        String straat = bekend(verblijfplaats.value("1110"));
        String huisnummer = verblijfplaats.value("1120");
        if (straat == null || (huisnummer != null && Standaardwaarde.is(huisnummer))) {
            return GEEN;
        }
        String woonplaats = bekend(verblijfplaats.value("1170"));
        String plaats =
                woonplaats == null
                        ? gemeente(verblijfplaats, tabellen)
                        : woonplaats.toUpperCase(Locale.ROOT);
        return new Adresregels(
                straatEnNummer(straat, huisnummer, verblijfplaats),
                postcodeEnPlaats(verblijfplaats.value("1160"), plaats),
                null,
                null);
    }

    private static String straatEnNummer(
            String straat, @Nullable String huisnummer, Categorie verblijfplaats) {
        StringBuilder regel = new StringBuilder(straat);
        String aanduiding = verblijfplaats.value("1150");
        if ("by".equals(aanduiding)) {
            regel.append(" bij");
        } else if ("to".equals(aanduiding)) {
            regel.append(" t/o");
        }
        if (huisnummer != null) {
            regel.append(' ').append(zonderVoorloopnullen(huisnummer));
        }
        String letter = verblijfplaats.value("1130");
        if (letter != null) {
            regel.append(' ').append(letter);
        }
        String toevoeging = verblijfplaats.value("1140");
        if (toevoeging != null) {
            if (letter == null) {
                regel.append(Character.isDigit(toevoeging.charAt(0)) ? '-' : ' ');
            }
            regel.append(toevoeging);
        }
        return regel.toString();
    }

    private static @Nullable String postcodeEnPlaats(
            @Nullable String postcode, @Nullable String plaats) {
        if (postcode == null) {
            return plaats;
        }
        String gescheiden =
                isPostcode(postcode)
                        ? postcode.substring(0, 4) + " " + postcode.substring(4)
                        : postcode;
        return plaats == null ? gescheiden : gescheiden + "  " + plaats;
    }

    /** Four digits and two more characters; anything else is left as it was delivered. */
    private static boolean isPostcode(String postcode) {
        if (postcode.length() != 6) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (postcode.charAt(i) < '0' || postcode.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Adresregels buitenland(Categorie verblijfplaats) {
        String regel1 = verblijfplaats.value("1330");
        String regel2 = verblijfplaats.value("1340");
        String regel3 = verblijfplaats.value("1350");
        boolean leeg = regel1 == null && regel2 == null && regel3 == null;
        return leeg ? GEEN : new Adresregels(regel1, regel2, regel3, verblijfplaats.value("1310"));
    }

    /** The municipality the person is registered in (09.10), in capitals. */
    private static @Nullable String gemeente(
            Categorie verblijfplaats, LandelijkeTabellen tabellen) {
        String code = verblijfplaats.value("0910");
        if (code == null || Standaardwaarde.is(code)) {
            return null;
        }
        String naam = tabellen.omschrijving(LandelijkeTabel.GEMEENTE, code);
        return naam == null ? null : naam.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String bekend(@Nullable String value) {
        return value == null || Standaardwaarde.is(value) ? null : value;
    }

    private static String zonderVoorloopnullen(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
