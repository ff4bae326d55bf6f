package nl.gemeentecloud.brp.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person is named on an envelope (BRP API personen, feature aanschrijfwijze).
 *
 * @param naam initials and name, with title or predicate
 * @param aanspreekvorm goes on a line of its own above the name; null without a title or predicate
 */
public record Aanschrijfwijze(String naam, @Nullable String aanspreekvorm) {

    /** Empty when the name that has to be used is not known. */
    public static Optional<Aanschrijfwijze> van(Naamgebruik naamgebruik) {
        return naamgebruik.isTeNoemen()
                ? Optional.of(new Aanschrijfwijze(naam(naamgebruik), aanspreekvorm(naamgebruik)))
                : Optional.empty();
    }

    /**
     * A predicate goes before the initials when the own name comes first, else before the own name.
     */
    private static String naam(Naamgebruik naamgebruik) {
        String titel = naamgebruik.eigenTitel();
        boolean predicaatVoorop =
                naamgebruik.heeftPredicaat()
                        && naamgebruik.werkelijk() != Naamgebruik.Aanduiding.PARTNER_VOOR_EIGEN;
        Naamtekst tekst =
                new Naamtekst()
                        .woord(predicaatVoorop ? titel : null)
                        .woord(naamgebruik.eigen().voorletters());
        Achternaam.add(
                tekst,
                naamgebruik,
                predicaatVoorop ? null : titel,
                naamgebruik.hoffelijkheidstitel(),
                false);
        String naam = Naamtekst.metHoofdletter(tekst.toString());
        return naam == null ? "" : naam;
    }

    private static @Nullable String aanspreekvorm(Naamgebruik naamgebruik) {
        AdellijkeTitelPredicaat hoffelijk = naamgebruik.titelVoorHoffelijkheid();
        if (hoffelijk != null && naamgebruik.hoffelijkheidstitel() != null) {
            return metLidwoord(hoffelijk.aanspreekvorm(Geslacht.VROUW));
        }
        AdellijkeTitelPredicaat titel = naamgebruik.eigen().titel();
        if (titel == null || !naamgebruik.voertEigenTitel()) {
            return null;
        }
        Geslacht geslacht = naamgebruik.eigen().geslacht();
        boolean vrouwZonderVorm = geslacht == Geslacht.VROUW && titel.vorm(geslacht) == null;
        return vrouwZonderVorm ? null : metLidwoord(titel.aanspreekvorm(geslacht));
    }

    private static @Nullable String metLidwoord(@Nullable String aanspreekvorm) {
        return aanspreekvorm == null
                ? null
                : "De "
                        + aanspreekvorm.substring(0, 1).toLowerCase(Locale.ROOT)
                        + aanspreekvorm.substring(1);
    }
}
