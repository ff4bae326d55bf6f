package nl.gemeentecloud.geo.crs;

/** The way from one coordinate reference system to another, one position at a time. */
@FunctionalInterface
public interface Projection {

    Projection SAME = position -> {};

    /**
     * Replaces a position by the same place in the other system.
     *
     * @param position two numbers, in the order of the axes of the systems
     */
    void apply(double[] position);

    /** The same way, with the axes of what comes out the other way around. */
    static Projection swapping(Projection projection) {
        return position -> {
            projection.apply(position);
            swap(position);
        };
    }

    static void swap(double[] position) {
        double first = position[0];
        position[0] = position[1];
        position[1] = first;
    }
}
