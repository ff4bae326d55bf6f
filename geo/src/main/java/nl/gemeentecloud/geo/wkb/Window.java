package nl.gemeentecloud.geo.wkb;

import java.util.Optional;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.crs.Projection;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * A rectangle along the axes of a system, and which stored geometry has something in common with it
 * there: a rectangle in degrees stands askew in RD, so that the box around it is not enough.
 *
 * <p>Positions are answered with a bounded number of decimals. An edge that was read from an answer
 * may lie half of the last one off, and counts as touched.
 */
public final class Window {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Box edges;
    private final Projection projection;
    private final Polygon rectangle;

    /**
     * Looks through a rectangle.
     *
     * @param box in this system, in the order of its axes
     */
    public Window(Box box, Crs crs) {
        this.edges = box.grown(0.5 * Math.pow(10, -crs.decimals()));
        this.projection = crs.fromRd();
        this.rectangle =
                (Polygon)
                        FACTORY.toGeometry(
                                new Envelope(
                                        edges.minX(), edges.maxX(), edges.minY(), edges.maxY()));
    }

    /**
     * Whether a geometry has something in common with it.
     *
     * @param wkb in RD
     * @throws IllegalArgumentException when these bytes are no geometry
     */
    public boolean touches(byte[] wkb) {
        Optional<Box> found = around(wkb);
        if (found.flatMap(edges::intersection).isEmpty()) {
            return false;
        }
        Box around = found.get();
        boolean within =
                edges.contains(around.minX(), around.minY())
                        && edges.contains(around.maxX(), around.maxY());
        return within || RectangleIntersects.intersects(rectangle, projected(wkb));
    }

    /** Around all positions, in this system; empty when there are none. */
    private Optional<Box> around(byte[] wkb) {
        double[] ends = {
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        Wkb.visit(
                wkb,
                new Wkb.Visitor() {
                    @Override
                    public void begin(Wkb.Kind kind) {}

                    @Override
                    public void position(double[] at) {
                        projection.apply(at);
                        ends[0] = Math.min(ends[0], at[0]);
                        ends[1] = Math.min(ends[1], at[1]);
                        ends[2] = Math.max(ends[2], at[0]);
                        ends[3] = Math.max(ends[3], at[1]);
                    }
                });
        return ends[0] <= ends[2]
                ? Optional.of(new Box(ends[0], ends[1], ends[2], ends[3]))
                : Optional.empty();
    }

    private Geometry projected(byte[] wkb) {
        Geometry geometry;
        try {
            geometry = new WKBReader(FACTORY).read(wkb);
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException("These bytes are no geometry", unreadable);
        }
        geometry.apply(new Projecting(projection));
        return geometry;
    }

    private record Projecting(Projection projection) implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence positions, int number) {
            double[] position = {positions.getX(number), positions.getY(number)};
            projection.apply(position);
            positions.setOrdinate(number, CoordinateSequence.X, position[0]);
            positions.setOrdinate(number, CoordinateSequence.Y, position[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
