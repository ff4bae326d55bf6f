package nl.gemeentecloud.brp.model;

import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The full name without that of a partner (BRP API personen, feature volledige naam): predicate,
 * first names, title, prefix and surname. Title and predicate in the form of the gender, or as
 * tabel 38 has it when there is no such form. Spaces within a part count once; a hyphen keeps those
 * beside it.
 */
public final class VolledigeNaam {

    private VolledigeNaam() {}

    /** The full name of the person of a category; empty when nothing of the name is known. */
    public static Optional<String> van(Categorie categorie) {
        Naam naam = Naam.van(categorie);
        AdellijkeTitelPredicaat titel = naam.titel();
        String vorm = titel == null ? null : vorm(titel, naam.geslacht());
        boolean predicaat = titel != null && titel.isPredicaat();
        StringJoiner tekst = new StringJoiner(" ");
        add(tekst, predicaat ? vorm : null);
        add(tekst, naam.voornamen());
        add(tekst, predicaat ? null : vorm);
        add(tekst, naam.voorvoegsel());
        add(tekst, naam.geslachtsnaam());
        return tekst.length() == 0 ? Optional.empty() : Optional.of(tekst.toString());
    }

    private static void add(StringJoiner tekst, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            tekst.add(part.contains("  ") ? part.strip().replaceAll(" {2,}", " ") : part.strip());
        }
    }

    private static @Nullable String vorm(AdellijkeTitelPredicaat titel, Geslacht geslacht) {
        String vorm = titel.vorm(geslacht);
        return vorm == null ? titel.omschrijving() : vorm;
    }
}
