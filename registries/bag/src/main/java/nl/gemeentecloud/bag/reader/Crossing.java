package nl.gemeentecloud.bag.reader;

/** A quick look at the sides of a ring; what it suspects is looked at by {@link Validity}. */
final class Crossing {

    private Crossing() {}

    /**
     * Whether sides of the ring may cross or touch elsewhere than in the corner that they share, or
     * have no length.
     *
     * @param values coordinates, {@code dimension} numbers a corner, from {@code from}
     * @param corners the first one repeated at the end
     */
    static boolean isSuspected(double[] values, int dimension, int from, int corners) {
        int last = corners - 2;
        for (int i = 0; i <= last; i++) {
            int a = from + i * dimension;
            int b = a + dimension;
            double ax = values[a];
            double ay = values[a + 1];
            double bx = values[b];
            double by = values[b + 1];
            int next = from + (i == last ? 1 : i + 2) * dimension;
            if ((ax == bx && ay == by)
                    || turnsBack(ax, ay, bx, by, values[next], values[next + 1])) {
                return true;
            }
            double lowX = Math.min(ax, bx);
            double highX = Math.max(ax, bx);
            double lowY = Math.min(ay, by);
            double highY = Math.max(ay, by);
            // the last side ends where the first begins
            int end = i == 0 ? last - 1 : last;
            for (int j = i + 2; j <= end; j++) {
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
                if (!beside(ax, ay, bx, by, cx, cy, dx, dy)
                        && !beside(cx, cy, dx, dy, ax, ay, bx, by)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the way from b to c goes straight back over that from a to b. */
    private static boolean turnsBack(
            double ax, double ay, double bx, double by, double cx, double cy) {
        return (bx - ax) * (cy - by) - (by - ay) * (cx - bx) == 0
                && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0;
    }

    /** Whether c and d lie on the same side of the line through a and b, and neither on it. */
    private static boolean beside(
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
        return (c > 0 && d > 0) || (c < 0 && d < 0);
    }
}
