package nl.gemeentecloud.brp.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The full name without that of a partner (BRP API personen, feature volledige naam): predicate,
 * first names, title, prefix and surname. Title and predicate in the form of the gender, or as
 * tabel 38 has it when there is no such form.
 */
public final class VolledigeNaam {

    private VolledigeNaam() {}

    /** The full name of the person of a category; empty when nothing of the name is known. */
    public static Optional<String> van(Categorie categorie) {
        Naam naam = Naam.van(categorie);
        AdellijkeTitelPredicaat titel = naam.titel();
        String vorm = titel == null ? null : vorm(titel, naam.geslacht());
        boolean predicaat = titel != null && titel.isPredicaat();
        Naamtekst tekst =
                new Naamtekst()
                        .woord(predicaat ? vorm : null)
                        .woord(naam.voornamen())
                        .woord(predicaat ? null : vorm)
                        .woord(naam.voorvoegsel())
                        .woord(naam.geslachtsnaam());
        return tekst.isEmpty() ? Optional.empty() : Optional.of(tekst.toString());
    }

    private static @Nullable String vorm(AdellijkeTitelPredicaat titel, Geslacht geslacht) {
        String vorm = titel.vorm(geslacht);
        return vorm == null ? titel.omschrijving() : vorm;
    }
}
