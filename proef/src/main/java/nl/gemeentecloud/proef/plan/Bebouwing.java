package nl.gemeentecloud.proef.plan;

/** How a street is built up; decides how many dwellings fit and how they are numbered. */
public enum Bebouwing {
    RIJWONINGEN(6.0, 1, 90),
    BOVENWONINGEN(6.2, 2, 80),
    TWEE_ONDER_EEN_KAP(12.0, 1, 44),
    VRIJSTAAND(19.0, 1, 26),
    FLATS(44.0, 24, 130),
    WINKELS(8.0, 1, 44),
    LIGPLAATSEN(20.0, 1, 14),
    STANDPLAATSEN(20.0, 1, 12);

    /** Usable length of a street side in metres. */
    static final double LENGTE = 376;

    private final double kavelbreedte;
    private final int woningenPerPand;
    private final int usual;

    Bebouwing(double kavelbreedte, int woningenPerPand, int usual) {
        this.kavelbreedte = kavelbreedte;
        this.woningenPerPand = woningenPerPand;
        this.usual = usual;
    }

    /** Width of a plot along the street, in metres. */
    public double kavelbreedte() {
        return kavelbreedte;
    }

    public int woningenPerPand() {
        return woningenPerPand;
    }

    /** Dwellings in an ordinary street of this kind. */
    int usual() {
        return usual;
    }

    /** Dwellings that fit along both sides of a street. */
    int capacity() {
        return 2 * kavelsPerZijde() * woningenPerPand;
    }

    int kavelsPerZijde() {
        return (int) (LENGTE / kavelbreedte);
    }
}
