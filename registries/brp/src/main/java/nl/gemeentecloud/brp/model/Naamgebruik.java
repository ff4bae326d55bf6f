package nl.gemeentecloud.brp.model;

import org.jspecify.annotations.Nullable;

/**
 * Whose name a person uses (LO BRP element 61.10; BRP API personen, features aanhef,
 * aanschrijfwijze and gebruik in lopende tekst).
 *
 * @param eigen the person's own name
 * @param partner the name of the partner that may be used; null when there never was one
 * @param actuelePartner whether that partner is one at present
 * @param aanduiding what the person chose
 */
public record Naamgebruik(
        Naam eigen, @Nullable Naam partner, boolean actuelePartner, Aanduiding aanduiding) {

    /** The name use of a person; null when the persoonslijst has no categorie 01. */
    public static @Nullable Naamgebruik van(Persoonslijst persoon) {
        Categorie zelf = persoon.actueel(1).orElse(null);
        if (zelf == null) {
            return null;
        }
        Categorie partner = Partners.voorNaamgebruik(persoon);
        return new Naamgebruik(
                Naam.van(zelf),
                partner == null ? null : Naam.van(partner),
                partner != null && !Partners.isOntbonden(partner),
                Aanduiding.van(zelf.value("6110")));
    }

    /** The choice as far as it can be followed: without a known partner name, the own name. */
    Aanduiding werkelijk() {
        return partner == null || partner.geslachtsnaam() == null ? Aanduiding.EIGEN : aanduiding;
    }

    /** Whether the name can be put together: the own surname is known, or not used. */
    boolean isTeNoemen() {
        return eigen.geslachtsnaam() != null || werkelijk() == Aanduiding.PARTNER;
    }

    /**
     * Whether the own title or predicate may be used. A woman does not use her predicate while she
     * has a partner, nor when she uses the name of a former one.
     */
    boolean voertEigenTitel() {
        AdellijkeTitelPredicaat titel = eigen.titel();
        if (titel == null || werkelijk() == Aanduiding.PARTNER) {
            return false;
        }
        boolean vrouwMetPredicaat = titel.isPredicaat() && eigen.geslacht() == Geslacht.VROUW;
        return !vrouwMetPredicaat
                || (!actuelePartner && (partner == null || werkelijk() == Aanduiding.EIGEN));
    }

    /** The own title or predicate in the form of the gender; null when it is not used. */
    @Nullable String eigenTitel() {
        AdellijkeTitelPredicaat titel = eigen.titel();
        return titel != null && voertEigenTitel() ? titel.vorm(eigen.geslacht()) : null;
    }

    /** Whether the own title or predicate is a predicate. */
    boolean heeftPredicaat() {
        AdellijkeTitelPredicaat titel = eigen.titel();
        return titel != null && titel.isPredicaat();
    }

    /**
     * The title of the partner by which a woman is addressed (titre de courtoisie), whatever name
     * she uses; null when there is none. It goes before a title or predicate of her own only when
     * the partner is a man (BRP API personen, feature aanhef: partner met adellijke titel).
     */
    @Nullable AdellijkeTitelPredicaat titelVoorHoffelijkheid() {
        AdellijkeTitelPredicaat titel = titelVanPartner();
        if (titel == null || partner == null) {
            return null;
        }
        return eigen.titel() == null || partner.geslacht() == Geslacht.MAN ? titel : null;
    }

    /**
     * The courtesy title that goes with the name of the partner; null when there is none. It stands
     * beside a title of her own, so the gender of the partner does not count (BRP API personen,
     * feature hoffelijkheidstitel).
     */
    @Nullable String hoffelijkheidstitel() {
        AdellijkeTitelPredicaat titel = titelVanPartner();
        return titel == null || werkelijk() == Aanduiding.EIGEN ? null : titel.vorm(Geslacht.VROUW);
    }

    /** The title of the partner, when it gives this person a courtesy title. */
    private @Nullable AdellijkeTitelPredicaat titelVanPartner() {
        if (partner == null || eigen.geslacht() != Geslacht.VROUW) {
            return null;
        }
        AdellijkeTitelPredicaat titel = partner.titel();
        return titel != null && titel.geeftHoffelijkheidstitel() ? titel : null;
    }

    /** Whose surname is used, and in which order. */
    public enum Aanduiding {
        EIGEN,
        PARTNER,
        PARTNER_VOOR_EIGEN,
        PARTNER_NA_EIGEN;

        static Aanduiding van(@Nullable String code) {
            if (code == null) {
                return EIGEN;
            }
            return switch (code) {
                case "P" -> PARTNER;
                case "V" -> PARTNER_VOOR_EIGEN;
                case "N" -> PARTNER_NA_EIGEN;
                default -> EIGEN;
            };
        }
    }
}
