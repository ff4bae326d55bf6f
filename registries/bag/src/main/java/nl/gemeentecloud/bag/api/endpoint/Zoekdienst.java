package nl.gemeentecloud.bag.api.endpoint;

import java.util.List;
import nl.gemeentecloud.cloud.Visitor;

/** Finds addresses by free text. */
@FunctionalInterface
public interface Zoekdienst {

    /**
     * The best addresses for a text, best first.
     *
     * @param text as someone typed it, 1 to 255 characters
     * @param offset how many are passed over
     * @param limit most that are given, 1 to 100
     */
    Found zoek(Visitor visitor, String text, int offset, int limit);

    /**
     * What was found.
     *
     * @param total how many there are in all, at most as many as the search looks at
     */
    record Found(List<Hit> hits, int total) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One address.
     *
     * @param nummeraanduidingIdentificatie sixteen digits
     * @param omschrijving the address in one line
     */
    record Hit(String nummeraanduidingIdentificatie, String omschrijving) {}
}
