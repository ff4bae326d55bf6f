package nl.gemeentecloud.proef.bag;

import nl.gemeentecloud.proef.plan.Pand;

/** An object of the BAG: knows what happened to it, and how each voorkomen is written. */
interface BagObject {

    /** Ten digits of the identification; four for a woonplaats. */
    long nummer();

    Objecttype type();

    void identificatie(Xml xml);

    void levensloop(Levenslopen levenslopen, Tijdlijn lijn);

    /** The element of the object, with its voorkomen. */
    void write(Xml xml, Versie versie);

    /** Whether it turned out not to belong in the BAG. */
    default boolean isVergissing() {
        return false;
    }

    /** Only objects with a lower number have a mistaken neighbour. */
    long VERGISSING_LIMIT = 900_000_000L;

    /** Added to the number of an object for that of its mistaken neighbour. */
    long VERGISSING = Pand.VERGISSING;
}
