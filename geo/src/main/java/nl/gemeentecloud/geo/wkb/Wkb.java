package nl.gemeentecloud.geo.wkb;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import nl.gemeentecloud.geo.crs.Box;

/**
 * Reads well-known binary from front to back, without making objects of it: OGC and ISO forms, two
 * or three dimensions (Z and M are passed over), either byte order. Counts are checked against the
 * bytes that are left, and depth is bounded.
 */
public final class Wkb {

    private static final int MOST_DEPTH = 4;
    private static final int EWKB_Z = 0x8000_0000;
    private static final int EWKB_M = 0x4000_0000;
    private static final int EWKB_SRID = 0x2000_0000;

    private final ByteBuffer bytes;
    private final Visitor visitor;
    private final double[] position = new double[2];

    /** What is told of a geometry, in the order in which it is stored. */
    public interface Visitor {

        /** A geometry begins; the parts of a multi-geometry follow as {@link #part()}. */
        void begin(Kind kind);

        /** A polygon, line or point within a multi-geometry begins. */
        default void part() {}

        /** A ring of a polygon, or the positions of a line, begin. */
        default void line() {}

        /**
         * One position of the point, line or ring that began.
         *
         * @param position two numbers; may be changed, and is used again
         */
        void position(double[] position);

        default void endLine() {}

        default void endPart() {}

        default void end() {}
    }

    /** The kinds of geometry that registers have. */
    public enum Kind {
        POINT("Point", 1),
        LINE_STRING("LineString", 2),
        POLYGON("Polygon", 3),
        MULTI_POINT("MultiPoint", 4),
        MULTI_LINE_STRING("MultiLineString", 5),
        MULTI_POLYGON("MultiPolygon", 6),
        GEOMETRY_COLLECTION("GeometryCollection", 7);

        private final String title;
        private final int code;

        Kind(String title, int code) {
            this.title = title;
            this.code = code;
        }

        /** As GeoJSON calls it. */
        public String title() {
            return title;
        }

        static Kind of(int code) {
            if (code < 1 || code > values().length) {
                throw new IllegalArgumentException("No kind of geometry has the number " + code);
            }
            return values()[code - 1];
        }
    }

    private Wkb(byte[] wkb, Visitor visitor) {
        this.bytes = ByteBuffer.wrap(wkb);
        this.visitor = visitor;
    }

    /**
     * Tells a visitor what these bytes say.
     *
     * @throws IllegalArgumentException when these bytes are no geometry
     */
    public static void visit(byte[] wkb, Visitor visitor) {
        try {
            new Wkb(wkb, visitor).geometry(0);
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException(
                    "The geometry ends in the middle, after %d bytes".formatted(wkb.length), cut);
        }
    }

    /** The rectangle around a geometry, in its own system. */
    public static Box box(byte[] wkb) {
        double[] ends = {
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        visit(
                wkb,
                new Visitor() {
                    @Override
                    public void begin(Kind kind) {}

                    @Override
                    public void position(double[] at) {
                        ends[0] = Math.min(ends[0], at[0]);
                        ends[1] = Math.min(ends[1], at[1]);
                        ends[2] = Math.max(ends[2], at[0]);
                        ends[3] = Math.max(ends[3], at[1]);
                    }
                });
        return new Box(ends[0], ends[1], ends[2], ends[3]);
    }

    private record Head(Kind kind, int dimensions) {}

    private Head head() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        int dimensions = 2;
        if ((type & EWKB_Z) != 0) {
            dimensions++;
        }
        if ((type & EWKB_M) != 0) {
            dimensions++;
        }
        if ((type & EWKB_SRID) != 0) {
            bytes.getInt();
        }
        int iso = type & 0x0fff_ffff;
        dimensions +=
                switch (iso / 1000) {
                    case 0 -> 0;
                    case 1, 2 -> 1;
                    case 3 -> 2;
                    default ->
                            throw new IllegalArgumentException(
                                    "No kind of geometry has the number " + iso);
                };
        return new Head(Kind.of(iso % 1000), dimensions);
    }

    private void geometry(int depth) {
        Head head = head();
        visitor.begin(head.kind);
        switch (head.kind) {
            case POINT -> position(head.dimensions);
            case LINE_STRING -> line(head.dimensions);
            case POLYGON -> polygon(head.dimensions);
            case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON -> parts(head.kind);
            case GEOMETRY_COLLECTION -> {
                if (depth == MOST_DEPTH) {
                    throw new IllegalArgumentException(
                            "The geometry is nested deeper than %d".formatted(MOST_DEPTH));
                }
                int count = count(5);
                for (int i = 0; i < count; i++) {
                    geometry(depth + 1);
                }
            }
        }
        visitor.end();
    }

    private void parts(Kind multi) {
        Kind expected = Kind.of(multi.code - Kind.MULTI_POINT.code + 1);
        int count = count(5);
        for (int i = 0; i < count; i++) {
            Head head = head();
            if (head.kind != expected) {
                throw new IllegalArgumentException(
                        "A %s holds a %s".formatted(multi.title, head.kind.title));
            }
            visitor.part();
            switch (multi) {
                case MULTI_POINT -> position(head.dimensions);
                case MULTI_LINE_STRING -> line(head.dimensions);
                default -> polygon(head.dimensions);
            }
            visitor.endPart();
        }
    }

    private void polygon(int dimensions) {
        int rings = count(4);
        for (int i = 0; i < rings; i++) {
            line(dimensions);
        }
    }

    private void line(int dimensions) {
        int positions = count(dimensions * Double.BYTES);
        visitor.line();
        for (int i = 0; i < positions; i++) {
            position(dimensions);
        }
        visitor.endLine();
    }

    private void position(int dimensions) {
        position[0] = bytes.getDouble();
        position[1] = bytes.getDouble();
        bytes.position(bytes.position() + (dimensions - 2) * Double.BYTES);
        visitor.position(position);
    }

    /** A count of things of at least so many bytes. */
    private int count(int least) {
        int count = bytes.getInt();
        if (count < 0 || (long) count * least > bytes.remaining()) {
            throw new IllegalArgumentException(
                    "The geometry says it has %d parts, which its bytes cannot hold"
                            .formatted(count));
        }
        return count;
    }
}
