package nl.gemeentecloud.proef.plan;

import java.util.List;
import java.util.Optional;

/**
 * Something with an address of its own: a verblijfsobject, ligplaats or standplaats (Wet BAG art.
 * 1).
 *
 * @param nummer ten digits of its identification, and of that of its nummeraanduiding
 * @param pand the building it is part of; empty for a ligplaats or standplaats
 * @param vlak the place, for a ligplaats or standplaats
 * @param gebruiksdoelen what it is used for, at least one for a verblijfsobject
 * @param oppervlakte floor area in square metres, 1 to 999999
 * @param x where it is, in metres from the corner of the municipality
 */
public record Eenheid(
        long nummer,
        Soort soort,
        int huisnummer,
        String huisletter,
        String toevoeging,
        Postcode postcode,
        Optional<Pand> pand,
        Optional<Vlak> vlak,
        List<String> gebruiksdoelen,
        int oppervlakte,
        double x,
        double y) {

    /** Kinds of adresseerbaar object, with the digits of their identification. */
    public enum Soort {
        VERBLIJFSOBJECT("01", "Verblijfsobject"),
        LIGPLAATS("02", "Ligplaats"),
        STANDPLAATS("03", "Standplaats");

        private final String cijfers;
        private final String naam;

        Soort(String cijfers, String naam) {
            this.cijfers = cijfers;
            this.naam = naam;
        }

        public String cijfers() {
            return cijfers;
        }

        /** As the BAG writes it. */
        public String naam() {
            return naam;
        }
    }

    public Eenheid {
        gebruiksdoelen = List.copyOf(gebruiksdoelen);
    }
}
