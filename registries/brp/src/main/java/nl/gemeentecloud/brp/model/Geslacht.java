package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/** The gender of a person (LO BRP element 04.10), as far as it matters to how one is addressed. */
public enum Geslacht {
    MAN,
    VROUW,
    ONBEKEND;

    /** By its code; whatever is no M or V is unknown. */
    public static Geslacht van(@Nullable String code) {
        if (code == null) {
            return ONBEKEND;
        }
        return switch (code) {
            case "M" -> MAN;
            case "V" -> VROUW;
            default -> ONBEKEND;
        };
    }
}
