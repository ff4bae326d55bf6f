package nl.gemeentecloud.proef.plan;

import nl.gemeentecloud.proef.chance.Chance;

/**
 * The plots along a street, counted from west to east and alternating between the odd (south) and
 * even (north) side, in metres from the corner of the municipality. Nothing crosses the border of
 * its plot.
 */
public final class Kavels {

    /** Distance between the axes of two streets. */
    static final int PITCH = Ligging.BUURT / Buurt.STRATEN;

    /** Distance from the axis of the street to the front of the houses. */
    static final int VOORGEVEL = 5;

    /** Depth of a plot in metres, from the pavement to the middle between two streets. */
    public static final double DIEPTE = PITCH / 2.0 - (VOORGEVEL - 1.0);

    private static final double AANBOUW = 2.5;

    private final Straat straat;
    private final long seed;
    private final double west;
    private final double as;

    Kavels(Stadsplan plan, Straat straat) {
        this.straat = straat;
        seed = plan.seed();
        int buurt = straat.buurt().nummer();
        int column = buurt % plan.columns();
        int row = buurt / plan.columns();
        west = column * (double) Ligging.BUURT + 12;
        as = row * (double) Ligging.BUURT + straat.rij() * PITCH + PITCH / 2.0;
    }

    /** A number from 0 up to the bound, for a place along this street. */
    int lot(int what, int bound) {
        return (int) Math.multiplyHigh(hash(what) >>> 1, (long) bound << 1);
    }

    long hash(int what) {
        return Chance.hash(seed, 103, straat.nummer() * 8192L + what);
    }

    double west() {
        return west;
    }

    double east() {
        return west + Bebouwing.LENGTE;
    }

    /** The western border of a plot. */
    double links(int kavel) {
        int slot = kavel / 2;
        return west + slot * straat.bebouwing().kavelbreedte();
    }

    /** How far from the axis, towards the back of the plot. */
    double y(int kavel, double distance) {
        return kavel % 2 == 0 ? as - distance : as + distance;
    }

    /** The plot itself: from the pavement to the middle between two streets. */
    public Vlak kavel(int kavel) {
        double links = links(kavel);
        return strook(kavel, links, links + straat.bebouwing().kavelbreedte());
    }

    private Vlak strook(int kavel, double links, double rechts) {
        return between(kavel, links, rechts, VOORGEVEL - 1.0, PITCH / 2.0);
    }

    /** What lies between the last plot on a side and the end of the street; may be of no width. */
    public double restbreedte(int kavels) {
        return east() - links(kavels + 1);
    }

    /** The strip between the last plot on a side and the end of the street. */
    public Vlak rest(int zijde, int kavels) {
        return strook(zijde, links(kavels + 1), east());
    }

    private Vlak between(int kavel, double links, double rechts, double van, double tot) {
        double een = y(kavel, van);
        double twee = y(kavel, tot);
        return Vlak.of(links, Math.min(een, twee), rechts, Math.max(een, twee));
    }

    /** The street itself, from pavement to pavement. */
    public Vlak weg() {
        return Vlak.of(west, as - VOORGEVEL + 1.0, east(), as + VOORGEVEL - 1.0);
    }

    /** Where the house begins on its plot. */
    double gevelLinks(int kavel) {
        boolean oost = kavel / 2 % 2 == 0;
        return links(kavel)
                + switch (straat.bebouwing()) {
                    case RIJWONINGEN, BOVENWONINGEN, WINKELS -> 0;
                    case TWEE_ONDER_EEN_KAP -> oost ? straat.bebouwing().kavelbreedte() - 7.2 : 0;
                    case VRIJSTAAND -> 4;
                    case FLATS -> 3;
                    case LIGPLAATSEN, STANDPLAATSEN -> 2;
                };
    }

    /** Where the house ends on its plot. */
    double gevelRechts(int kavel) {
        double breedte = straat.bebouwing().kavelbreedte();
        return switch (straat.bebouwing()) {
            case RIJWONINGEN, BOVENWONINGEN, WINKELS -> links(kavel) + breedte;
            case TWEE_ONDER_EEN_KAP -> gevelLinks(kavel) + 7.2;
            case VRIJSTAAND -> gevelLinks(kavel) + 9.5 + lot(4600 + kavel, 20) / 10.0;
            case FLATS -> links(kavel) + breedte - 3;
            case LIGPLAATSEN, STANDPLAATSEN -> links(kavel) + breedte - 2;
        };
    }

    /** How deep the houses of this street are. */
    double diepte() {
        boolean flats = straat.bebouwing() == Bebouwing.FLATS;
        return flats ? 12 : 8.2 + lot(4400, 9) / 10.0;
    }

    /** The ground plan of a house, with or without something built on behind. */
    Vlak huis(int kavel, double links, double rechts, double diepte, boolean aanbouw) {
        if (!aanbouw) {
            return between(kavel, links, rechts, VOORGEVEL, VOORGEVEL + diepte);
        }
        double voor = y(kavel, VOORGEVEL);
        double achter = y(kavel, VOORGEVEL + diepte);
        double verder = y(kavel, VOORGEVEL + diepte + AANBOUW);
        double tot = links + (rechts - links) * 0.58;
        return voor < achter
                ? new Vlak(
                        links, voor, rechts, voor, rechts, achter, tot, achter, tot, verder, links,
                        verder, links, voor)
                : new Vlak(
                        links, verder, tot, verder, tot, achter, rechts, achter, rechts, voor,
                        links, voor, links, verder);
    }

    /** At the far end of the plot, beside the shed. */
    Vlak tuinhuis(int kavel) {
        double links = gevelLinks(kavel);
        double rechts = gevelRechts(kavel);
        return between(kavel, links + 0.2, links + (rechts - links) * 0.45, 17.2, 19.2);
    }

    /** A shed at the far end of the plot. */
    Vlak schuur(int kavel) {
        double links = gevelLinks(kavel);
        double rechts = gevelRechts(kavel);
        return between(kavel, links + (rechts - links) * 0.62, rechts - 0.2, 17, 19.4);
    }
}
