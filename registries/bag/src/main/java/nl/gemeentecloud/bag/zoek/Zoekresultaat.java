package nl.gemeentecloud.bag.zoek;

import java.util.Optional;

/**
 * Something that may be what was meant.
 *
 * @param soort what it is
 * @param omschrijving as it is written on one line: {@code Snoekstraat 1, 1034AA Amsterdam}
 * @param identificatie of the nummeraanduiding, openbare ruimte or woonplaats
 * @param score 100 for exactly what was typed, less for what had to be forgiven, at least 1
 * @param straat name of the public space; empty for a place
 * @param huisnummer with letter and toevoeging; empty unless it is an address
 * @param postcode empty when it has none
 * @param woonplaats name of the place
 * @param adresseerbaarObject identification of what has the address, with where it is
 */
public record Zoekresultaat(
        Soort soort,
        String omschrijving,
        String identificatie,
        int score,
        String straat,
        String huisnummer,
        String postcode,
        String woonplaats,
        Optional<Ligging> adresseerbaarObject) {

    /** The same, there. */
    Zoekresultaat at(Optional<Ligging> ligging) {
        return new Zoekresultaat(
                soort,
                omschrijving,
                identificatie,
                score,
                straat,
                huisnummer,
                postcode,
                woonplaats,
                ligging);
    }

    /** What can be found. */
    public enum Soort {
        ADRES,
        WEG,
        WOONPLAATS
    }

    /**
     * Where an addressable object is: the middle of its geometry.
     *
     * @param x in RD, metres
     * @param y in RD, metres
     */
    public record Ligging(String identificatie, double x, double y) {}
}
