package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * The surname as a person uses it (BRP API personen, features aanhef, aanschrijfwijze and gebruik
 * in lopende tekst): the own one, that of the partner, or both with a hyphen.
 */
final class Achternaam {

    private Achternaam() {}

    /**
     * Adds the surname without titles.
     *
     * @param hoofdletter whether a prefix right at the beginning gets a capital
     */
    static void zonderTitels(Naamtekst tekst, Naamgebruik naamgebruik, boolean hoofdletter) {
        add(tekst, naamgebruik, null, null, hoofdletter);
    }

    /**
     * Adds the surname.
     *
     * @param eigenTitel what goes before the own surname
     * @param hoffelijkheidstitel what goes before the surname of the partner
     * @param hoofdletter whether a prefix right at the beginning gets a capital
     */
    static void add(
            Naamtekst tekst,
            Naamgebruik naamgebruik,
            @Nullable String eigenTitel,
            @Nullable String hoffelijkheidstitel,
            boolean hoofdletter) {
        Naam eigen = naamgebruik.eigen();
        Naam partner = naamgebruik.partner();
        Naamgebruik.Aanduiding aanduiding = naamgebruik.werkelijk();
        if (partner == null || aanduiding == Naamgebruik.Aanduiding.EIGEN) {
            deel(tekst, eigen, eigenTitel, hoofdletter);
            return;
        }
        switch (aanduiding) {
            case EIGEN -> {}
            case PARTNER -> deel(tekst, partner, hoffelijkheidstitel, hoofdletter);
            case PARTNER_VOOR_EIGEN -> {
                deel(tekst, partner, hoffelijkheidstitel, hoofdletter);
                deel(tekst.koppelteken(), eigen, eigenTitel, false);
            }
            case PARTNER_NA_EIGEN -> {
                deel(tekst, eigen, eigenTitel, hoofdletter);
                deel(tekst.koppelteken(), partner, hoffelijkheidstitel, false);
            }
        }
    }

    private static void deel(
            Naamtekst tekst, Naam naam, @Nullable String titel, boolean hoofdletter) {
        String voorvoegsel = naam.voorvoegsel();
        tekst.woord(titel)
                .woord(hoofdletter ? Naamtekst.metHoofdletter(voorvoegsel) : voorvoegsel)
                .woord(naam.geslachtsnaam());
    }
}
