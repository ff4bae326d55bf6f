package nl.gemeentecloud.proef.plan;

/**
 * A shape on the ground: a closed ring of corners in metres from the corner of the municipality,
 * counterclockwise; x and y in turn, the first corner once more at the end.
 */
public final class Vlak {

    private final double[] ring;

    Vlak(double... ring) {
        int last = ring.length - 2;
        if (ring.length < 8 || ring[0] != ring[last] || ring[1] != ring[last + 1]) {
            throw new IllegalArgumentException("A ring has three corners or more, and is closed");
        }
        this.ring = ring;
    }

    /** A rectangle from its southwest to its northeast corner. */
    public static Vlak of(double x0, double y0, double x1, double y1) {
        return rectangle(x0, y0, x1, y1);
    }

    static Vlak rectangle(double x0, double y0, double x1, double y1) {
        return new Vlak(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
    }

    /** In square metres. */
    public double oppervlakte() {
        double twice = 0;
        for (int i = 0; i + 1 < points(); i++) {
            twice += x(i) * y(i + 1) - x(i + 1) * y(i);
        }
        return Math.abs(twice) / 2;
    }

    /** Number of points in the ring, the first counted twice. */
    public int points() {
        return ring.length / 2;
    }

    public double x(int point) {
        return ring[2 * point];
    }

    public double y(int point) {
        return ring[2 * point + 1];
    }
}
