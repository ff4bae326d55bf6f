package nl.gemeentecloud.proef.bag;

import static nl.gemeentecloud.proef.bag.Xml.piece;

/** The phases of life of BAG objects, as the XSD spells them. */
final class Status {

    static final byte[] WOONPLAATS_AANGEWEZEN = piece("Woonplaats aangewezen");

    static final byte[] UITGEGEVEN = piece("Naamgeving uitgegeven");
    static final byte[] INGETROKKEN = piece("Naamgeving ingetrokken");

    static final byte[] PLAATS_AANGEWEZEN = piece("Plaats aangewezen");
    static final byte[] PLAATS_INGETROKKEN = piece("Plaats ingetrokken");

    static final byte[] BOUWVERGUNNING = piece("Bouwvergunning verleend");
    static final byte[] BOUW_GESTART = piece("Bouw gestart");
    static final byte[] PAND_NIET_INGEMETEN = piece("Pand in gebruik (niet ingemeten)");
    static final byte[] PAND_IN_GEBRUIK = piece("Pand in gebruik");
    static final byte[] PAND_VERBOUWING = piece("Verbouwing pand");
    static final byte[] PAND_BUITEN_GEBRUIK = piece("Pand buiten gebruik");
    static final byte[] SLOOPVERGUNNING = piece("Sloopvergunning verleend");
    static final byte[] PAND_GESLOOPT = piece("Pand gesloopt");

    static final byte[] GEVORMD = piece("Verblijfsobject gevormd");
    static final byte[] OBJECT_NIET_INGEMETEN =
            piece("Verblijfsobject in gebruik (niet ingemeten)");
    static final byte[] OBJECT_IN_GEBRUIK = piece("Verblijfsobject in gebruik");
    static final byte[] OBJECT_VERBOUWING = piece("Verbouwing verblijfsobject");
    static final byte[] OBJECT_BUITEN_GEBRUIK = piece("Verblijfsobject buiten gebruik");
    static final byte[] OBJECT_INGETROKKEN = piece("Verblijfsobject ingetrokken");

    private Status() {}
}
