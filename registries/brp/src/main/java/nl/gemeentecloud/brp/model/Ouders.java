package nl.gemeentecloud.brp.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parents count (LO BRP categorie 02 and 03; BRP API personen, feature ouders): an occurrence
 * that holds nothing of groups 01, 02, 03, 04 and 62 is no parent.
 */
public final class Ouders {

    private static final List<String> GROEPEN = List.of("01", "02", "03", "04", "62");
    private static final int CATEGORIE_OUDER1 = 2;

    private Ouders() {}

    /**
     * Parent 1 or 2 of the person, null when there is none.
     *
     * @param aanduiding 1 or 2
     */
    public static @Nullable Categorie van(Persoonslijst persoon, int aanduiding) {
        Categorie ouder = persoon.actueel(CATEGORIE_OUDER1 + aanduiding - 1).orElse(null);
        return ouder != null && Gegevensgroepen.hasAny(ouder, GROEPEN) ? ouder : null;
    }
}
