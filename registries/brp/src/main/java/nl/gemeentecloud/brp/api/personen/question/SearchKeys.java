package nl.gemeentecloud.brp.api.personen.question;

/** The search keys of the persoonslijst, by their names in the definition (brp.yaml). */
final class SearchKeys {

    static final String BURGERSERVICENUMMER = "burgerservicenummer";
    static final String GESLACHTSNAAM = "geslachtsnaam";
    static final String VOORNAMEN = "voornamen";
    static final String VOORVOEGSEL = "voorvoegsel";
    static final String GEBOORTEDATUM = "geboortedatum";
    static final String GESLACHT = "geslacht";
    static final String GEMEENTE_VAN_INSCHRIJVING = "gemeente_van_inschrijving";
    static final String POSTCODE = "postcode";
    static final String HUISNUMMER = "huisnummer";
    static final String HUISLETTER = "huisletter";
    static final String TOEVOEGING = "toevoeging";
    static final String STRAATNAAM = "straatnaam";
    static final String NAAM_OPENBARE_RUIMTE = "naam_openbare_ruimte";
    static final String NUMMERAANDUIDING = "nummeraanduiding";
    static final String ADRESSEERBAAR_OBJECT = "adresseerbaar_object";
    static final String OPSCHORTING_REDEN = "opschorting_reden";

    private static final String REVERSED = "_omgekeerd";

    private SearchKeys() {}

    /** The key for searching on the ending of what another key holds. */
    static String reversed(String key) {
        return key + REVERSED;
    }
}
