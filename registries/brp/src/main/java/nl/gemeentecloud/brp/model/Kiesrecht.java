package nl.gemeentecloud.brp.model;

import java.time.LocalDate;

/**
 * Whether data on the right to vote holds (LO BRP categorie 13; BRP API personen, features europees
 * kiesrecht and uitsluiting kiesrecht): there is an aanduiding, and the exclusion has not ended.
 */
public final class Kiesrecht {

    private Kiesrecht() {}

    /** Whether the data on voting for the European Parliament holds (groep 31). */
    public static boolean isEuropeesGeldig(Categorie kiesrecht, LocalDate today) {
        return kiesrecht.has("3110") && !Einddatum.isBereikt(kiesrecht, "3130", today);
    }

    /** Whether the person is excluded from voting (groep 38). */
    public static boolean isUitgesloten(Categorie kiesrecht, LocalDate today) {
        return kiesrecht.has("3810") && !Einddatum.isBereikt(kiesrecht, "3820", today);
    }
}
