package nl.gemeentecloud.brp.model;

import java.time.LocalDate;

/**
 * Whether a person has a residence permit (LO BRP categorie 10; BRP API personen, feature
 * verblijfstitel): not when it has ended, nor when it says that there is none any more.
 */
public final class Verblijfstitel {

    /** Landelijke tabel 56: "geen verblijfstitel (meer)". */
    private static final String VERVALLEN = "98";

    private Verblijfstitel() {}

    public static boolean isGeldig(Categorie verblijfstitel, LocalDate today) {
        return !VERVALLEN.equals(verblijfstitel.value("3910"))
                && !Einddatum.isBereikt(verblijfstitel, "3920", today);
    }
}
