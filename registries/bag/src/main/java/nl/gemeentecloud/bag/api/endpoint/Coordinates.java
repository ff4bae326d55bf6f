package nl.gemeentecloud.bag.api.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.gemeentecloud.bag.api.answer.Geometries;
import nl.gemeentecloud.bag.api.problem.InvalidParam;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.wkb.Wkb;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places that were given to search with, and the reference system they are in. RD unless something
 * else is said; ETRS89 in the order of GeoJSON, longitude first.
 */
final class Coordinates {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final double MOST_SQUARE_METRES = 250_000;

    /**
     * A bbox in degrees stands askew in RD, and its box, which is searched, is larger. More than
     * this is refused too: a strip of a metre's width could have the country as its box.
     */
    private static final double MOST_SQUARE_METRES_OF_BOX = 2 * MOST_SQUARE_METRES;

    /**
     * Of how many metres at most a straight piece of an edge in degrees is, which bends in RD: half
     * a millimetre at most over this length.
     */
    private static final double PIECE = 125;

    // where RD is meant to be used, in metres
    private static final double WEST = -10_000;
    private static final double EAST = 310_000;
    private static final double SOUTH = 280_000;
    private static final double NORTH = 640_000;

    private Coordinates() {}

    /** What objects have to touch. */
    sealed interface Where {

        /** In RD, in metres; nothing that touches it lies wholly outside. */
        Box box();

        /** Whether a geometry in RD, as well-known binary, touches it. */
        boolean touches(byte[] wkb);
    }

    /** A position in RD, in metres. */
    record Place(double x, double y) implements Where {

        @Override
        public Box box() {
            // a point lies on an edge up to half a millimetre from it
            return new Box(x - 0.001, y - 0.001, x + 0.001, y + 0.001);
        }

        @Override
        public boolean touches(byte[] wkb) {
            return Geometries.covers(wkb, x, y);
        }
    }

    /**
     * A bbox.
     *
     * @param area in RD; of a bbox in degrees it stands askew
     * @param upright whether it is the box, so that all that lies in the box touches it
     */
    record Window(Box box, PreparedGeometry area, boolean upright) implements Where {

        @Override
        public boolean touches(byte[] wkb) {
            return (upright && holds(wkb)) || Geometries.touches(wkb, area);
        }

        private boolean holds(byte[] wkb) {
            var around = Wkb.box(wkb);
            return around.minX() >= box.minX()
                    && around.minY() >= box.minY()
                    && around.maxX() <= box.maxX()
                    && around.maxY() <= box.maxY();
        }
    }

    /** The system of an answer, by the header Accept-Crs. */
    static Crs accepted(@Nullable String header) {
        return named(header)
                .orElseThrow(() -> new Refused(Problem.crsNotAcceptable(shown(header))));
    }

    /** The system of what was given, by the header Content-Crs. */
    static Crs given(@Nullable String header) {
        return named(header).orElseThrow(() -> new Refused(Problem.crsNotSupported(shown(header))));
    }

    static String name(Crs crs) {
        return crs == Crs.RD ? "epsg:28992" : "epsg:4258";
    }

    private static String shown(@Nullable String header) {
        String text = header == null ? "" : header.strip();
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    private static Optional<Crs> named(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.of(Crs.RD);
        }
        return switch (header.strip().toLowerCase(Locale.ROOT)) {
            case "epsg:28992" -> Optional.of(Crs.RD);
            case "epsg:4258" -> Optional.of(Crs.CRS84);
            default -> Optional.empty();
        };
    }

    /** The parameter point: {@code type,Point,coordinates,x,y}. */
    static Place point(String value, Crs crs) {
        String[] parts = value.split(",", -1);
        if (parts.length < 4
                || !parts[0].equals("type")
                || !parts[1].equals("Point")
                || !parts[2].equals("coordinates")) {
            throw schema("point");
        }
        List<String> numbers = List.of(parts).subList(3, parts.length);
        if (numbers.contains("null")) {
            throw Refused.param("point", "pointgeojson", "Waarde is geen geldige pointgeojson.");
        }
        return place("point", numbers, crs);
    }

    /** The parameter locatie: {@code x,y}. */
    static Place locatie(String value, Crs crs) {
        return place("locatie", List.of(value.split(",", -1)), crs);
    }

    private static Place place(String name, List<String> numbers, Crs crs) {
        if (!numbers.stream().allMatch(text -> NUMBER.matcher(text.strip()).matches())) {
            throw schema(name);
        }
        if (numbers.size() < 2) {
            throw Refused.param(name, "minItems", "Array bevat minder dan 2 items.");
        }
        if (numbers.size() > 2) {
            throw Refused.param(name, "maxItems", "Array bevat meer dan 2 items.");
        }
        return projected(
                name,
                Double.parseDouble(numbers.get(0).strip()),
                Double.parseDouble(numbers.get(1).strip()),
                crs);
    }

    private static Refused schema(String name) {
        return Refused.param(
                name, "schema", "Waarde voldoet niet aan schema van %s.".formatted(name));
    }

    private static Place projected(String name, double x, double y, Crs crs) {
        if (crs != Crs.RD && !(x >= -180 && x <= 180 && y >= -90 && y <= 90)) {
            throw mismatch(name);
        }
        double[] position = {x, y};
        crs.toRd().apply(position);
        if (!(position[0] >= WEST
                && position[0] <= EAST
                && position[1] >= SOUTH
                && position[1] <= NORTH)) {
            throw mismatch(name);
        }
        return new Place(position[0], position[1]);
    }

    private static Refused mismatch(String name) {
        return Refused.param(name, "geometryMismatch", "Waarde is niet conform opgegeven CRS.");
    }

    /** The parameter bbox: two corners, in any order. */
    static Window bbox(String value, Crs crs) {
        String[] parts = value.split(",", -1);
        List<Double> numbers = new ArrayList<>();
        for (String part : parts) {
            if (!NUMBER.matcher(part.strip()).matches()) {
                throw schema("bbox");
            }
            numbers.add(Double.valueOf(part.strip()));
        }
        if (numbers.size() < 4) {
            throw Refused.param("bbox", "minItems", "Array bevat minder dan 4 items.");
        }
        if (numbers.size() > 4) {
            throw Refused.param("bbox", "maxItems", "Array bevat meer dan 4 items.");
        }
        return window(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), crs);
    }

    private static Window window(double x1, double y1, double x2, double y2, Crs crs) {
        // without width or height it is a line, or a point: there and not back
        List<double[]> corners =
                x1 == x2 || y1 == y2
                        ? List.of(new double[] {x1, y1}, new double[] {x2, y2})
                        : List.of(
                                new double[] {x1, y1},
                                new double[] {x2, y1},
                                new double[] {x2, y2},
                                new double[] {x1, y2});
        boolean ring = corners.size() > 2;
        List<double[]> inRd = corners.stream().map(corner -> inRd(corner, crs)).toList();
        refuseBeyond(ring ? Geometries.within(inRd) : Geometries.along(inRd));
        List<double[]> edges = new ArrayList<>();
        for (int i = 0; i < (ring ? corners.size() : 1); i++) {
            int next = (i + 1) % corners.size();
            double length =
                    Math.hypot(
                            inRd.get(next)[0] - inRd.get(i)[0], inRd.get(next)[1] - inRd.get(i)[1]);
            int pieces = crs == Crs.RD ? 1 : Math.max(1, (int) Math.ceil(length / PIECE));
            edges.addAll(edge(corners.get(i), corners.get(next), pieces, crs));
        }
        if (!ring) {
            edges.add(inRd.getLast());
        }
        Geometry area = ring ? Geometries.within(edges) : Geometries.along(edges);
        refuseBeyond(area);
        Envelope box = area.getEnvelopeInternal();
        return new Window(
                new Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
                PreparedGeometryFactory.prepare(area),
                ring && crs == Crs.RD);
    }

    /** In RD, from its begin in so many pieces; without its end. */
    private static List<double[]> edge(double[] from, double[] to, int pieces, Crs crs) {
        List<double[]> edge = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double part = (double) i / pieces;
            double x = from[0] + part * (to[0] - from[0]);
            double y = from[1] + part * (to[1] - from[1]);
            edge.add(inRd(new double[] {x, y}, crs));
        }
        return edge;
    }

    private static void refuseBeyond(Geometry area) {
        if (area.getArea() > MOST_SQUARE_METRES + 0.5
                || area.getEnvelopeInternal().getArea() > MOST_SQUARE_METRES_OF_BOX) {
            throw Refused.param(
                    "bbox", "surfaceMaximum", "Waarde is hoger dan maximum oppervlakte 250000 m2.");
        }
    }

    private static double[] inRd(double[] given, Crs crs) {
        Place place = projected("bbox", given[0], given[1], crs);
        return new double[] {place.x, place.y};
    }

    /** A body with a point (contract, schema Point). */
    static Place body(byte[] body, Crs crs) {
        JsonNode point;
        try {
            point = JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            throw new Refused(Problem.unprocessableEntity());
        }
        if (point == null
                || !point.isObject()
                || !point.path("type").asString("").equals("Point")
                || !point.has("coordinates")) {
            throw new Refused(Problem.unprocessableEntity());
        }
        JsonNode coordinates = point.path("coordinates");
        if (!coordinates.isArray() || !all(coordinates)) {
            throw new Refused(
                    Problem.invalidParams(
                            List.of(
                                    new InvalidParam(
                                            "coordinates",
                                            "number",
                                            "Waarde is geen geldige number."))));
        }
        if (coordinates.size() < 2) {
            throw Refused.param("coordinates", "minItems", "Array bevat minder dan 2 items.");
        }
        if (coordinates.size() > 2) {
            throw Refused.param("coordinates", "maxItems", "Array bevat meer dan 2 items.");
        }
        return projected(
                "coordinates", coordinates.get(0).asDouble(), coordinates.get(1).asDouble(), crs);
    }

    private static boolean all(JsonNode coordinates) {
        for (JsonNode one : coordinates) {
            if (!one.isNumber() || !Double.isFinite(one.asDouble())) {
                return false;
            }
        }
        return true;
    }
}
