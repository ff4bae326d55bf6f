package nl.gemeentecloud.bag.reader;

/** Looks for sides of a ring that cross each other. */
final class Crossing {

    private Crossing() {}

    /**
     * The number of a corner whose side crosses another side of the ring, or -1. Sides that only
     * touch do not cross.
     *
     * @param values coordinates, {@code dimension} numbers a corner, from {@code from}
     */
    static int find(double[] values, int dimension, int from, int corners) {
        for (int i = 0; i < corners - 3; i++) {
            int a = from + i * dimension;
            int b = a + dimension;
            double ax = values[a];
            double ay = values[a + 1];
            double bx = values[b];
            double by = values[b + 1];
            double lowX = Math.min(ax, bx);
            double highX = Math.max(ax, bx);
            double lowY = Math.min(ay, by);
            double highY = Math.max(ay, by);
            for (int j = i + 2; j < corners - 1; j++) {
                int c = from + j * dimension;
                double cx = values[c];
                double cy = values[c + 1];
                double dx = values[c + dimension];
                double dy = values[c + dimension + 1];
                if ((cx < lowX && dx < lowX)
                        || (cx > highX && dx > highX)
                        || (cy < lowY && dy < lowY)
                        || (cy > highY && dy > highY)) {
                    continue;
                }
                if (opposite(ax, ay, bx, by, cx, cy, dx, dy)
                        && opposite(cx, cy, dx, dy, ax, ay, bx, by)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether c and d lie on either side of the line through a and b, and neither on it. */
    private static boolean opposite(
            double ax,
            double ay,
            double bx,
            double by,
            double cx,
            double cy,
            double dx,
            double dy) {
        double c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        double d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
        return (c > 0 && d < 0) || (c < 0 && d > 0);
    }
}
