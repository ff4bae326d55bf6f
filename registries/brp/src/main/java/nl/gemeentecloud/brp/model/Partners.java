package nl.gemeentecloud.brp.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which marriages and registered partnerships count (LO BRP categorie 05; BRP API personen,
 * features partners and aanschrijfwijze): those that were not dissolved, and when there are none,
 * the one that was dissolved last. An occurrence without data on the partner or the bond is no
 * partner.
 */
public final class Partners {

    private static final List<String> GROEPEN = List.of("01", "02", "03", "04", "06", "07", "15");
    private static final int CATEGORIE = 5;
    private static final String AANGAAN = "0610";
    private static final String ONTBINDING = "0710";

    private Partners() {}

    /** The partners that are shown, in delivered order. */
    public static List<Categorie> van(Persoonslijst persoon) {
        List<Categorie> actueel = new ArrayList<>(1);
        Categorie laatstOntbonden = null;
        for (CategorieStapel stapel : persoon.stapels(CATEGORIE)) {
            Categorie partner = stapel.actueel().orElse(null);
            if (partner == null || !isPartner(partner)) {
                continue;
            }
            if (!isOntbonden(partner)) {
                actueel.add(partner);
            } else if (laatstOntbonden == null || isLater(partner, laatstOntbonden)) {
                laatstOntbonden = partner;
            }
        }
        if (!actueel.isEmpty()) {
            return actueel;
        }
        return laatstOntbonden == null ? List.of() : List.of(laatstOntbonden);
    }

    /**
     * The partner whose name the person may use: of several, the one of the bond that was entered
     * into first.
     */
    public static @Nullable Categorie voorNaamgebruik(Persoonslijst persoon) {
        Categorie eerste = null;
        for (Categorie partner : van(persoon)) {
            if (eerste == null || datum(partner, AANGAAN).compareTo(datum(eerste, AANGAAN)) < 0) {
                eerste = partner;
            }
        }
        return eerste;
    }

    /** Whether the bond with this partner was dissolved (groep 07). */
    static boolean isOntbonden(Categorie partner) {
        return partner.has(ONTBINDING);
    }

    private static boolean isPartner(Categorie partner) {
        return Gegevensgroepen.hasAny(partner, GROEPEN);
    }

    private static boolean isLater(Categorie partner, Categorie other) {
        return datum(partner, ONTBINDING).compareTo(datum(other, ONTBINDING)) > 0;
    }

    /** Eight digits sort as dates do, what is not known of them first. */
    private static String datum(Categorie partner, String element) {
        String datum = partner.value(element);
        return datum == null ? "" : datum;
    }
}
