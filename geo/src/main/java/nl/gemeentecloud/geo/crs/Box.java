package nl.gemeentecloud.geo.crs;

import java.util.Optional;

/**
 * A rectangle along the axes of a coordinate reference system; edges belong to it.
 *
 * @param minX least of the first axis
 * @param maxX most of the first axis, not below {@code minX}
 */
public record Box(double minX, double minY, double maxX, double maxY) {

    /** How many pieces an edge is cut into; a straight edge is a curve in another system. */
    private static final int PIECES = 16;

    public Box {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException(
                    "A box runs from low to high, not %s %s %s %s"
                            .formatted(minX, minY, maxX, maxY));
        }
        if (Double.isInfinite(minX)
                || Double.isInfinite(minY)
                || Double.isInfinite(maxX)
                || Double.isInfinite(maxY)) {
            throw new IllegalArgumentException("A box has an end on every side");
        }
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** What both have in common. */
    public Optional<Box> intersection(Box other) {
        double left = Math.max(minX, other.minX);
        double low = Math.max(minY, other.minY);
        double right = Math.min(maxX, other.maxX);
        double high = Math.min(maxY, other.maxY);
        return left <= right && low <= high
                ? Optional.of(new Box(left, low, right, high))
                : Optional.empty();
    }

    public Box grown(double by) {
        return new Box(minX - by, minY - by, maxX + by, maxY + by);
    }

    /**
     * The smallest box in the other system that encloses this one: its edges are followed, not only
     * its corners, and what bends between the points that are followed is allowed for.
     */
    public Box through(Projection projection) {
        double[] position = new double[2];
        double left = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sagX = 0;
        double sagY = 0;
        double[] previous = new double[2];
        double[] middle = new double[2];
        for (int i = 0; i <= 4 * PIECES; i++) {
            along(i, position);
            projection.apply(position);
            left = Math.min(left, position[0]);
            right = Math.max(right, position[0]);
            low = Math.min(low, position[1]);
            high = Math.max(high, position[1]);
            if (i > 0) {
                along(i - 0.5, middle);
                projection.apply(middle);
                sagX = Math.max(sagX, Math.abs(middle[0] - (previous[0] + position[0]) / 2));
                sagY = Math.max(sagY, Math.abs(middle[1] - (previous[1] + position[1]) / 2));
            }
            previous[0] = position[0];
            previous[1] = position[1];
        }
        return new Box(left - sagX, low - sagY, right + sagX, high + sagY);
    }

    /** A place on the edge: 0 is the first corner, and each side takes {@link #PIECES}. */
    private void along(double at, double[] position) {
        int side = Math.min(3, (int) (at / PIECES));
        double part = at / PIECES - side;
        switch (side) {
            case 0 -> set(position, minX + part * width(), minY);
            case 1 -> set(position, maxX, minY + part * height());
            case 2 -> set(position, maxX - part * width(), maxY);
            default -> set(position, minX, maxY - part * height());
        }
    }

    private static void set(double[] position, double x, double y) {
        position[0] = x;
        position[1] = y;
    }
}
