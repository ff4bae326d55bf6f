package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * In what form a nationality is known (LO BRP categorie 04; BRP API personen, features
 * nationaliteit).
 */
public enum Nationaliteitsvorm {
    /** A nationality (05.10). */
    NATIONALITEIT("Nationaliteit"),
    /** Treated as Dutch (65.10 is B). */
    BEHANDELD_ALS_NEDERLANDER("BehandeldAlsNederlander"),
    /** Established not to be Dutch (65.10 is V). */
    VASTGESTELD_NIET_NEDERLANDER("VastgesteldNietNederlander"),
    /** Stateless (05.10 is 0499). */
    STAATLOOS("Staatloos"),
    /** Not known (05.10 is 0000). */
    ONBEKEND("NationaliteitOnbekend");

    private final String type;

    Nationaliteitsvorm(String type) {
        this.type = type;
    }

    /** The contract's name of it. */
    public String type() {
        return type;
    }

    /**
     * The form of a nationality; null when the person does not have it: it ended (64.10), or was
     * never there.
     */
    public static @Nullable Nationaliteitsvorm van(Categorie categorie) {
        if (categorie.has("6410")) {
            return null;
        }
        String bijzonder = categorie.value("6510");
        if ("B".equals(bijzonder)) {
            return BEHANDELD_ALS_NEDERLANDER;
        }
        if ("V".equals(bijzonder)) {
            return VASTGESTELD_NIET_NEDERLANDER;
        }
        String nationaliteit = categorie.value("0510");
        if (nationaliteit == null) {
            return null;
        }
        if (nationaliteit.equals("0499")) {
            return STAATLOOS;
        }
        return Standaardwaarde.is(nationaliteit) ? ONBEKEND : NATIONALITEIT;
    }
}
