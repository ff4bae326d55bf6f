package nl.gemeentecloud.proef.bag;

/** An object of the BAG: knows what happened to it, and how each voorkomen is written. */
interface BagObject {

    /** Ten digits of the identification; four for a woonplaats. */
    long nummer();

    Objecttype type();

    void identificatie(Xml xml);

    void levensloop(Levenslopen levenslopen, Tijdlijn lijn);

    /** The element of the object, with its voorkomen. */
    void write(Xml xml, Versie versie);

    /**
     * Much the same object under a number that no other has: one that does not belong in the BAG.
     */
    BagObject stray();

    /** Room for strays: only objects with a lower number have one. */
    long STRAY_LIMIT = 900_000_000L;

    /** Added to the number of an object for its stray. */
    long STRAY = 9_000_000_000L;
}
