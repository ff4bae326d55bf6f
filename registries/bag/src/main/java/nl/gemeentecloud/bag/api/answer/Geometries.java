package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** What is asked of stored geometry beyond its box. */
public final class Geometries {

    /** A point lies on an edge up to this far from it (locatie-zoeken.feature), in metres. */
    private static final double HALF_A_MILLIMETRE = 0.0005 + 1e-9;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int POINT = 1;
    private static final int POLYGON = 3;
    private static final int LITTLE_ENDIAN = 1;

    private Geometries() {}

    /** Whether well-known binary is a point, with or without a height. */
    static boolean isPoint(byte[] wkb) {
        return kind(wkb) == POINT;
    }

    /** Whether well-known binary has several surfaces. */
    static boolean isMulti(byte[] wkb) {
        return kind(wkb) > POLYGON;
    }

    private static int kind(byte[] wkb) {
        int low = wkb[0] == LITTLE_ENDIAN ? 1 : 4;
        int next = wkb[0] == LITTLE_ENDIAN ? 2 : 3;
        int kind = (wkb[low] & 0xFF) | (wkb[next] & 0xFF) << 8;
        return kind % 1000;
    }

    /** Whether a position in RD lies in a geometry or on its edge. */
    public static boolean covers(byte[] wkb, double x, double y) {
        Geometry position = FACTORY.createPoint(new Coordinate(x, y));
        return read(wkb).isWithinDistance(position, HALF_A_MILLIMETRE);
    }

    /** The line from the first of two or more places in RD to the last; a point, if it is one. */
    public static Geometry along(List<double[]> places) {
        Coordinate[] line = new Coordinate[places.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(places.get(i)[0], places.get(i)[1]);
        }
        Geometry along = FACTORY.createLineString(line);
        return along.getLength() > 0 ? along : FACTORY.createPoint(line[0]);
    }

    /** What lies within corners in RD, in their order, the first not repeated. */
    public static Geometry within(List<double[]> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            double[] corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(corner[0], corner[1]);
        }
        return FACTORY.createPolygon(ring);
    }

    /** Whether a geometry and an area in RD have anything in common. */
    public static boolean touches(byte[] wkb, PreparedGeometry area) {
        return area.intersects(read(wkb));
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException unreadable) {
            throw new IllegalStateException("A stored geometry cannot be read", unreadable);
        }
    }
}
