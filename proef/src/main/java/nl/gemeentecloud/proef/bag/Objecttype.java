package nl.gemeentecloud.proef.bag;

/** The seven object types of the BAG, with the names the extract uses for them. */
enum Objecttype {
    WPL("Woonplaats", "Woonplaats", "NL.IMBAG.Woonplaats", 99, 100_000),
    OPR("OpenbareRuimte", "Openbareruimte", "NL.IMBAG.Openbareruimte", 30, 400),
    NUM("Nummeraanduiding", "Nummeraanduiding", "NL.IMBAG.Nummeraanduiding", 20, 12),
    LIG("Ligplaats", "Ligplaats", "NL.IMBAG.Ligplaats", 2, 400),
    STA("Standplaats", "Standplaats", "NL.IMBAG.Standplaats", 3, 400),
    VBO("Verblijfsobject", "Verblijfsobject", "NL.IMBAG.Verblijfsobject", 1, 8),
    PND("Pand", "Pand", "NL.IMBAG.Pand", 10, 8);

    private final String element;
    private final String kenmerk;
    private final String domein;
    private final int cijfers;
    private final int buurten;

    Objecttype(String element, String kenmerk, String domein, int cijfers, int buurten) {
        this.element = element;
        this.kenmerk = kenmerk;
        this.domein = domein;
        this.cijfers = cijfers;
        this.buurten = buurten;
    }

    /** Name of its element, and of the element that refers to it. */
    String element() {
        return element;
    }

    /** Its name within the elements about what is in onderzoek. */
    String kenmerk() {
        return kenmerk;
    }

    String domein() {
        return domein;
    }

    /** The digits of the type within an identification; 99 for a woonplaats, which has none. */
    int cijfers() {
        return cijfers;
    }

    /**
     * Buurten in one deelbestand, so that it holds some ten thousand objects as the real ones do.
     */
    int buurten() {
        return buurten;
    }
}
