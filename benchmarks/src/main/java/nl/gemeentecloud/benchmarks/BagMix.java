package nl.gemeentecloud.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A kind of question to the BAG, and where in the register what is asked for is found. */
enum BagMix {
    /** Addresses by postcode and huisnummer. */
    ADRES(
            "postcode, huisnummer::text",
            "bag.nummeraanduiding where postcode is not null and eind_geldigheid is null") {
        @Override
        String path(List<String> key) {
            return BASE + "/adressen?postcode=%s&huisnummer=%s".formatted(key.get(0), key.get(1));
        }
    },
    /** A pand as it was at a moment, as far as was known then. */
    OBJECT(
            "lpad(identificatie::text, 16, '0'), greatest(begin_geldigheid, tijdstip_registratie_lv::date) + 1",
            "bag.pand where tijdstip_inactief is null and eind_geldigheid is null") {
        @Override
        String path(List<String> key) {
            return BASE
                    + "/panden/%s?geldigOp=%s&beschikbaarOp=%sT00:00:00Z"
                            .formatted(key.get(0), key.get(1), key.get(1));
        }
    },
    /** The first twenty panden in a square of 500 m. */
    VLAK(
            "((geometrie_box[1])[0])::int::text, ((geometrie_box[1])[1])::int::text",
            "bag.pand where eind_geldigheid is null") {
        @Override
        String path(List<String> key) {
            int x = Integer.parseInt(key.get(0));
            int y = Integer.parseInt(key.get(1));
            return BASE + "/panden?bbox=%d,%d,%d,%d".formatted(x, y, x + SIDE, y + SIDE);
        }
    },
    /** What someone types in one box: the beginning of a street, and a number. */
    ZOEK(
            "left(o.naam, greatest(6, length(o.naam) - 3)), n.huisnummer::text",
            "bag.nummeraanduiding n join bag.openbareruimte o on o.identificatie = n.ligt_aan and o.eind_geldigheid is null where n.eind_geldigheid is null") {
        @Override
        String path(List<String> key) {
            return "/bag/zoek?q="
                    + URLEncoder.encode(key.get(0) + " " + key.get(1), StandardCharsets.UTF_8);
        }
    };

    private static final String BASE = "/lvbag/individuelebevragingen/v2";
    private static final int SIDE = 500;

    private final String columns;
    private final String from;

    BagMix(String columns, String from) {
        this.columns = columns;
        this.from = from;
    }

    /** What is asked for, with the values of a key from the register. */
    abstract String path(List<String> key);

    /** Draws so many keys, the same each time of the same register. */
    String keys(int count) {
        return "select %s from %s order by md5(%s) limit %d"
                .formatted(
                        columns,
                        from,
                        this == ZOEK ? "n.identificatie::text" : "identificatie::text",
                        count);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
