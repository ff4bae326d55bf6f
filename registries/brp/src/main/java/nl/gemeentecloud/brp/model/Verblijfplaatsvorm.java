package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * In what form it is known where a person lives (LO BRP categorie 08; BRP API personen, features
 * verblijfplaats): told by the element that identifies each form.
 */
public enum Verblijfplaatsvorm {
    /** An address in the Netherlands (straatnaam 11.10). */
    ADRES("Adres"),
    /** A place in the Netherlands without an address (locatiebeschrijving 12.10). */
    LOCATIE("Locatie"),
    /** Abroad (land 13.10). */
    BUITENLAND("VerblijfplaatsBuitenland"),
    /** Left, and it is not known where to (land 13.10 has the value 0000). */
    ONBEKEND("VerblijfplaatsOnbekend");

    private final String type;

    Verblijfplaatsvorm(String type) {
        this.type = type;
    }

    /** The contract's name of it. */
    public String type() {
        return type;
    }

    /** Whether it lies in the Netherlands. */
    public boolean isBinnenland() {
        return this == ADRES || this == LOCATIE;
    }

    /** The form in which categorie 08 tells where the person lives; null when it does not. */
    public static @Nullable Verblijfplaatsvorm van(Categorie verblijfplaats) {
        if (verblijfplaats.has("1110")) {
            return ADRES;
        }
        if (verblijfplaats.has("1210")) {
            return LOCATIE;
        }
        String land = verblijfplaats.value("1310");
        if (land == null) {
            return null;
        }
        return Standaardwaarde.is(land) ? ONBEKEND : BUITENLAND;
    }
}
