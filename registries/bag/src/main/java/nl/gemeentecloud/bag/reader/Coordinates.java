package nl.gemeentecloud.bag.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.gemeentecloud.core.levering.VoorkomenRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * One geometry in the making: a point, a surface or several. It is filled, written and filled
 * again. Coordinates stay as delivered, also when they make no proper surface.
 */
final class Coordinates {

    /** Well-known binary: numbers of the kinds, and what is added when there is a height. */
    private static final int POINT = 1;

    private static final int POLYGON = 3;
    private static final int MULTIPOLYGON = 6;
    private static final int WITH_HEIGHT = 1000;

    /** Of rings with more corners, not every side is compared with every other. */
    private static final int MOST_CORNERS_COMPARED = 500;

    /** Surfaces of more corners are not judged: made to be slow, they would take minutes. */
    private static final int MOST_CORNERS_JUDGED = 20_000;

    /** Farther from the origin of RD nothing lies on earth, in metres. */
    private static final double FARTHEST = 1e8;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private double[] values = new double[256];
    private int used;
    private int[] ringEnds = new int[8];
    private int rings;
    private int[] surfaceEnds = new int[4];
    private int surfaces;
    private int dimension = 2;
    private boolean point;
    private boolean several;
    private byte[] wkb = new byte[4096];

    void clear() {
        used = 0;
        rings = 0;
        surfaces = 0;
        dimension = 2;
        point = false;
        several = false;
    }

    void dimension(int numbers) {
        dimension = numbers;
    }

    void beginPoint() {
        point = true;
    }

    void beginSeveral() {
        several = true;
    }

    /**
     * Adds a position, or the positions of a ring.
     *
     * @return what is wrong with it, or null
     */
    @Nullable String positions(byte[] text, int begin, int end) {
        int before = used;
        int at = begin;
        while (true) {
            while (at < end && text[at] <= ' ') {
                at++;
            }
            if (at == end) {
                break;
            }
            int from = at;
            while (at < end && text[at] > ' ') {
                at++;
            }
            double value = Scan.decimal(text, from, at);
            if (!(Math.abs(value) <= FARTHEST)) {
                used = before;
                return "'%s' is geen coördinaat"
                        .formatted(
                                new String(
                                        text,
                                        from,
                                        Math.min(20, at - from),
                                        StandardCharsets.UTF_8));
            }
            if (used == values.length) {
                values = Arrays.copyOf(values, 2 * used);
            }
            values[used++] = value;
        }
        if ((used - before) % dimension != 0 || used == before) {
            used = before;
            return "het aantal coördinaten klopt niet";
        }
        return null;
    }

    void endRing() {
        if (rings == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, 2 * rings);
        }
        ringEnds[rings++] = used;
    }

    void endSurface() {
        if (surfaces == surfaceEnds.length) {
            surfaceEnds = Arrays.copyOf(surfaceEnds, 2 * surfaces);
        }
        surfaceEnds[surfaces++] = rings;
    }

    boolean isEmpty() {
        return used == 0 || (!point && surfaces == 0);
    }

    /** What is wrong with its surfaces, or null. */
    @Nullable String fault() {
        boolean suspected = rings > 1;
        int from = 0;
        for (int ring = 0; ring < rings; ring++) {
            int to = ringEnds[ring];
            int corners = (to - from) / dimension;
            if (corners < 4) {
                return "ring %d heeft %d punten; een vlak heeft er ten minste 4"
                        .formatted(ring + 1, corners);
            }
            if (values[from] != values[to - dimension]
                    || values[from + 1] != values[to - dimension + 1]) {
                return "ring %d is niet gesloten".formatted(ring + 1);
            }
            suspected =
                    suspected
                            || corners > MOST_CORNERS_COMPARED
                            || Crossing.isSuspected(values, dimension, from, corners);
            from = to;
        }
        boolean judged = suspected && surfaces > 0 && used / dimension <= MOST_CORNERS_JUDGED;
        return judged ? Validity.fault(surface()) : null;
    }

    private Geometry surface() {
        Polygon[] polygons = new Polygon[surfaces];
        int ring = 0;
        for (int surface = 0; surface < surfaces; surface++) {
            LinearRing shell = ring(ring++);
            LinearRing[] holes = new LinearRing[surfaceEnds[surface] - ring];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = ring(ring++);
            }
            polygons[surface] = FACTORY.createPolygon(shell, holes);
        }
        return surfaces == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private LinearRing ring(int number) {
        int from = number == 0 ? 0 : ringEnds[number - 1];
        Coordinate[] corners = new Coordinate[(ringEnds[number] - from) / dimension];
        for (int i = 0; i < corners.length; i++) {
            int at = from + i * dimension;
            corners[i] = new Coordinate(values[at], values[at + 1]);
        }
        return FACTORY.createLinearRing(corners);
    }

    /** Writes it into a voorkomen as well-known binary with its box. */
    void into(VoorkomenRow row, int attribute) {
        ByteBuffer out = buffer();
        if (point) {
            head(out, POINT);
            put(out, 0, dimension);
        } else {
            if (several || surfaces > 1) {
                head(out, MULTIPOLYGON);
                out.putInt(surfaces);
            }
            int ring = 0;
            int from = 0;
            for (int surface = 0; surface < surfaces; surface++) {
                head(out, POLYGON);
                out.putInt(surfaceEnds[surface] - ring);
                for (; ring < surfaceEnds[surface]; ring++) {
                    out.putInt((ringEnds[ring] - from) / dimension);
                    put(out, from, ringEnds[ring]);
                    from = ringEnds[ring];
                }
            }
        }
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < used; i += dimension) {
            double x = values[i];
            double y = values[i + 1];
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        row.geometry(attribute, wkb, out.position(), minX, minY, maxX, maxY);
    }

    private ByteBuffer buffer() {
        int most = 16 + 9 * surfaces + 4 * rings + Double.BYTES * used;
        if (wkb.length < most) {
            wkb = new byte[Math.max(most, 2 * wkb.length)];
        }
        return ByteBuffer.wrap(wkb).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void head(ByteBuffer out, int kind) {
        out.put((byte) 1).putInt(dimension == 3 ? kind + WITH_HEIGHT : kind);
    }

    private void put(ByteBuffer out, int from, int to) {
        for (int i = from; i < to; i++) {
            out.putDouble(values[i]);
        }
    }
}
