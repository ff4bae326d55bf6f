package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a name that matter to how someone is named (LO BRP groep 02, element 04.10). What
 * has no value, or one that stands for "not known", is absent.
 */
record Naam(
        @Nullable String voornamen,
        @Nullable AdellijkeTitelPredicaat titel,
        @Nullable String voorvoegsel,
        @Nullable String geslachtsnaam,
        Geslacht geslacht) {

    static Naam van(Categorie categorie) {
        String geslachtsnaam = categorie.value("0240");
        return new Naam(
                categorie.value("0210"),
                AdellijkeTitelPredicaat.van(categorie.value("0220")),
                categorie.value("0230"),
                geslachtsnaam == null || Standaardwaarde.is(geslachtsnaam) ? null : geslachtsnaam,
                Geslacht.van(categorie.value("0410")));
    }

    /** The initials; empty when there are no first names. */
    String voorletters() {
        return voornamen == null ? "" : Voorletters.van(voornamen);
    }
}
