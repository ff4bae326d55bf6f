package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * A title or predicate of nobility (landelijke tabel 38) with the form it takes for men and women
 * (BRP API personen, features volledige naam and geslachtswijziging): whoever changed gender
 * carries the form of the present one.
 */
public enum AdellijkeTitelPredicaat {
    B("baron", "baron", "barones"),
    BS("barones", "baron", "barones"),
    G("graaf", "graaf", "gravin"),
    GI("gravin", "graaf", "gravin"),
    H("hertog", "hertog", "hertogin"),
    HI("hertogin", "hertog", "hertogin"),
    JH("jonkheer", "jonkheer", "jonkvrouw"),
    JV("jonkvrouw", "jonkheer", "jonkvrouw"),
    M("markies", "markies", "markiezin"),
    MI("markiezin", "markies", "markiezin"),
    P("prins", "prins", "prinses"),
    PS("prinses", "prins", "prinses"),
    R("ridder", "ridder", null);

    private final String omschrijving;
    private final String mannelijk;
    private final @Nullable String vrouwelijk;

    AdellijkeTitelPredicaat(String omschrijving, String mannelijk, @Nullable String vrouwelijk) {
        this.omschrijving = omschrijving;
        this.mannelijk = mannelijk;
        this.vrouwelijk = vrouwelijk;
    }

    /** The title or predicate by its code; null when it is none of tabel 38. */
    public static @Nullable AdellijkeTitelPredicaat van(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (AdellijkeTitelPredicaat titel : values()) {
            if (titel.name().equals(code)) {
                return titel;
            }
        }
        return null;
    }

    /** What tabel 38 calls it. */
    public String omschrijving() {
        return omschrijving;
    }

    /**
     * Whether it is a predicate, which stands before the first names; a title stands after them.
     */
    public boolean isPredicaat() {
        return this == JH || this == JV;
    }

    /** The form for someone of this gender; null when there is none. */
    public @Nullable String vorm(Geslacht geslacht) {
        return switch (geslacht) {
            case MAN -> mannelijk;
            case VROUW -> vrouwelijk;
            case ONBEKEND -> null;
        };
    }

    /**
     * How someone with it is addressed (BRP API personen, features aanhef and aanschrijfwijze): a
     * prins of any gender {@code Hoogheid}, a graaf {@code Hooggeboren heer}, others {@code
     * Hoogwelgeboren heer}; null when there is no form for the gender.
     */
    @Nullable String aanspreekvorm(Geslacht geslacht) {
        if (this == P || this == PS) {
            return "Hoogheid";
        }
        String geboren = this == G || this == GI ? "Hooggeboren " : "Hoogwelgeboren ";
        return switch (geslacht) {
            case MAN -> geboren + "heer";
            case VROUW -> geboren + "vrouwe";
            case ONBEKEND -> null;
        };
    }

    /**
     * Whether a woman may use the female form as courtesy title when it is the title of her partner
     * (BRP API personen, feature hoffelijkheidstitel).
     */
    boolean geeftHoffelijkheidstitel() {
        return switch (this) {
            case B, G, H, M, P -> true;
            case BS, GI, HI, JH, JV, MI, PS, R -> false;
        };
    }
}
