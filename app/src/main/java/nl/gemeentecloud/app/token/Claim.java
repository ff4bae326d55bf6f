package nl.gemeentecloud.app.token;

/** Names of our own claims in access tokens; the others are those of RFC 9068. */
final class Claim {

    /** Gemeentecode of the tenant whose data the token reaches. */
    static final String HOUDER = "houder";

    /** Our name for the organisation that acts. */
    static final String ORGANISATIE = "organisatie";

    /** LO3 35.95.10 of the organisation that acts, when it has one. */
    static final String AFNEMER = "afnemer";

    /** When the organisation that acts is a municipality. */
    static final String GEMEENTECODE = "gemeentecode";

    static final String TEAM = "team";
    static final String DOEL = "doel";
    static final String GRONDSLAG = "grondslag";
    static final String VERWERKINGSACTIVITEIT = "verwerkingsactiviteit";

    /** RFC 9068: the client the token was issued to. */
    static final String CLIENT = "client_id";

    /** Whom every token is for. */
    static final String AUDIENCE = "gemeentecloud";

    private Claim() {}
}
