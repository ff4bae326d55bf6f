package nl.gemeentecloud.brp.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Which children count (LO BRP categorie 09; BRP API personen, feature kinderen): an occurrence
 * that holds nothing of groups 01, 02 and 03 is no child. A child that was stillborn (89.10 is L)
 * is registered for its parents alone (Wet BRP art. 2.8a) and not shown.
 */
public final class Kinderen {

    private static final List<String> GROEPEN = List.of("01", "02", "03");
    private static final int CATEGORIE = 9;

    private Kinderen() {}

    /** The children of the person, in delivered order. */
    public static List<Categorie> van(Persoonslijst persoon) {
        List<Categorie> kinderen = new ArrayList<>(2);
        for (CategorieStapel stapel : persoon.stapels(CATEGORIE)) {
            Categorie kind = stapel.actueel().orElse(null);
            if (kind != null
                    && Gegevensgroepen.hasAny(kind, GROEPEN)
                    && !"L".equals(kind.value("8910"))) {
                kinderen.add(kind);
            }
        }
        return kinderen;
    }
}
