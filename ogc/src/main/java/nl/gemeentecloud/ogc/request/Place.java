package nl.gemeentecloud.ogc.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.crs.Mercator;

/** The parameters {@code bbox} and {@code bbox-crs}, as an area. */
final class Place {

    private static final Box MERCATOR_OF_THE_NETHERLANDS =
            Area.AROUND_THE_NETHERLANDS.through(Mercator::fromLonLat);

    private static final double HALF_TURN = 180;

    private Place() {}

    /**
     * Reads a box.
     *
     * @param text four numbers, or six with heights that are passed over
     * @return empty when it has nothing in common with where anything can lie
     * @throws Refused when it is no box
     */
    static Optional<Area> read(String text, Crs crs) {
        double[] numbers = numbers(text);
        double first = numbers[0];
        double second = numbers[1];
        double third = numbers[numbers.length / 2];
        double fourth = numbers[numbers.length / 2 + 1];
        return switch (crs.axes()) {
            case XY -> metres(text, crs, first, second, third, fourth);
            case LON_LAT -> degrees(text, first, second, third, fourth);
            case LAT_LON -> degrees(text, second, first, fourth, third);
        };
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",", 8);
        if (parts.length != 4 && parts.length != 6) {
            throw wrong(text);
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
                throw wrong(text);
            }
            numbers[i] = Double.parseDouble(part);
            if (Double.isInfinite(numbers[i])) {
                throw wrong(text);
            }
        }
        return numbers;
    }

    private static Optional<Area> metres(
            String text, Crs crs, double minX, double minY, double maxX, double maxY) {
        if (minX > maxX || minY > maxY) {
            throw wrong(text);
        }
        Box asked = new Box(minX, minY, maxX, maxY);
        Box around = crs == Crs.RD ? Area.RD_OF_THE_NETHERLANDS : MERCATOR_OF_THE_NETHERLANDS;
        return asked.intersection(around).map(box -> Area.of(box, crs));
    }

    /** West of east may be the other side of the world; south of north may not. */
    private static Optional<Area> degrees(
            String text, double west, double south, double east, double north) {
        if (south > north
                || Math.abs(south) > HALF_TURN / 2
                || Math.abs(north) > HALF_TURN / 2
                || Math.abs(west) > HALF_TURN
                || Math.abs(east) > HALF_TURN) {
            throw wrong(text);
        }
        List<Box> boxes = new ArrayList<>();
        if (west <= east) {
            boxes.add(new Box(west, south, east, north));
        } else {
            boxes.add(new Box(west, south, HALF_TURN, north));
            boxes.add(new Box(-HALF_TURN, south, east, north));
        }
        return boxes.stream()
                .map(Area.AROUND_THE_NETHERLANDS::intersection)
                .flatMap(Optional::stream)
                .map(box -> Area.of(box, Crs.CRS84))
                .findFirst();
    }

    private static Refused wrong(String text) {
        return Refused.badRequest(
                "De parameter bbox is vier getallen met komma's ertussen, van laag naar hoog, in de volgorde van de assen van bbox-crs, en niet '%s'."
                        .formatted(text));
    }
}
