package nl.gemeentecloud.bag.zoek;

import java.util.Locale;
import nl.gemeentecloud.core.query.Voorkomen;

/**
 * An address as it is read for a search: a view of its nummeraanduiding. Many are read and few are
 * shown, so nothing is written out before it is asked.
 */
final class Adres {

    private static final double OTHER_REST = 2;
    private static final double BEGINNING_OF_REST = 0.4;
    private static final double MORE_THAN_ASKED = 0.3;

    private final Voorkomen read;
    private final AdresLooks columns;

    Adres(Voorkomen read, AdresLooks columns) {
        this.read = read;
        this.columns = columns;
    }

    String identificatie() {
        return text(columns.identificatie());
    }

    /** Identification of the public space it lies at, as a number; 0 when it has none. */
    long openbareRuimte() {
        return number(columns.ligtAan());
    }

    /**
     * Identification of the place, when it lies in another than its public space; or else empty.
     */
    String woonplaats() {
        return text(columns.ligtIn());
    }

    int huisnummer() {
        return (int) number(columns.huisnummer());
    }

    String postcode() {
        return text(columns.postcode());
    }

    /** {@code 1}, {@code 1A}, {@code 1-2}, {@code 1A-bis}. */
    String nummer() {
        String toevoeging = text(columns.toevoeging());
        return huisnummer()
                + text(columns.huisletter())
                + (toevoeging.isEmpty() ? "" : "-" + toevoeging);
    }

    /** How far it is from the letter and toevoeging that were typed. */
    double cost(String rest) {
        String own =
                (text(columns.huisletter()) + text(columns.toevoeging())).toLowerCase(Locale.ROOT);
        if (own.equals(rest)) {
            return 0;
        }
        if (rest.isEmpty()) {
            return MORE_THAN_ASKED;
        }
        return own.startsWith(rest) ? BEGINNING_OF_REST : OTHER_REST;
    }

    private String text(int attribute) {
        String text = read.text(attribute);
        return text == null ? "" : text;
    }

    private long number(int attribute) {
        Long number = read.number(attribute);
        return number == null ? 0 : number;
    }
}
