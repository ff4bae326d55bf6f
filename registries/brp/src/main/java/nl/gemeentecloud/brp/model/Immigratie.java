package nl.gemeentecloud.brp.model;

/**
 * What a registration says of settling in the Netherlands (LO BRP groep 14; BRP API personen,
 * feature immigratie).
 */
public final class Immigratie {

    private Immigratie() {}

    /** Whether the person came from abroad: there is a date of settling (14.20). */
    public static boolean isVanuitBuitenland(Categorie verblijfplaats) {
        return verblijfplaats.has("1420");
    }

    /**
     * Whether it is not known where the person came from (land vanwaar 14.10 has the value 0000).
     */
    public static boolean isVanuitVerblijfplaatsOnbekend(Categorie verblijfplaats) {
        String land = verblijfplaats.value("1410");
        return land != null && Standaardwaarde.is(land);
    }
}
