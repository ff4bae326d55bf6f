package nl.gemeentecloud.geo.tile;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry as the commands of a vector tile (MVT 2.1, 4.3): moves and lines between whole
 * numbers, relative to where the pen is. Rows grow downward; an outer ring runs clockwise on the
 * screen.
 */
final class GeometryCommands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private int[] commands = new int[64];
    private int count;
    private int penX;
    private int penY;

    /** What the commands draw, as a tile says it. */
    enum Kind {
        POINT(1),
        LINE(2),
        POLYGON(3);

        final int code;

        Kind(int code) {
            this.code = code;
        }

        static Kind of(Geometry geometry) {
            return switch (geometry.getDimension()) {
                case 0 -> POINT;
                case 1 -> LINE;
                default -> POLYGON;
            };
        }
    }

    int[] commands() {
        return commands;
    }

    int count() {
        return count;
    }

    /** Adds the parts of the geometry that have its own dimension. */
    void add(Geometry geometry) {
        Kind kind = Kind.of(geometry);
        if (kind == Kind.POINT) {
            points(geometry);
            return;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            switch (geometry.getGeometryN(i)) {
                case Polygon polygon when kind == Kind.POLYGON -> polygon(polygon);
                case LineString line when kind == Kind.LINE ->
                        path(line.getCoordinateSequence(), line.getNumPoints(), false);
                default -> {}
            }
        }
    }

    private void points(Geometry geometry) {
        int start = count;
        put(0);
        int points = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Point point && !point.isEmpty()) {
                step(point.getX(), point.getY());
                points++;
            }
        }
        if (points == 0) {
            count = start;
        } else {
            commands[start] = command(MOVE_TO, points);
        }
    }

    private void polygon(Polygon polygon) {
        if (polygon.isEmpty()) {
            return;
        }
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false);
        }
    }

    /** With rows that grow downward, what JTS calls counter-clockwise is clockwise to the eye. */
    private void ring(LinearRing ring, boolean outer) {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        boolean turned = Orientation.isCCW(sequence) != outer;
        path(
                turned ? ring.reverse().getCoordinateSequence() : sequence,
                ring.getNumPoints() - 1,
                true);
    }

    private void path(CoordinateSequence sequence, int points, boolean close) {
        Coordinate first = sequence.getCoordinate(0);
        put(command(MOVE_TO, 1));
        step(first.x, first.y);
        put(command(LINE_TO, points - 1));
        for (int i = 1; i < points; i++) {
            step(sequence.getX(i), sequence.getY(i));
        }
        if (close) {
            put(command(CLOSE_PATH, 1));
        }
    }

    private static int command(int id, int times) {
        return id | (times << 3);
    }

    private void step(double toX, double toY) {
        int x = (int) Math.rint(toX);
        int y = (int) Math.rint(toY);
        put(zigzag(x - penX));
        put(zigzag(y - penY));
        penX = x;
        penY = y;
    }

    private static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    private void put(int command) {
        if (count == commands.length) {
            commands = Arrays.copyOf(commands, count * 2);
        }
        commands[count++] = command;
    }
}
