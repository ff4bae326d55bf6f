package nl.gemeentecloud.proef.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.proef.chance.Chance;
import nl.gemeentecloud.proef.land.Gemeente;
import nl.gemeentecloud.proef.land.Gemeenten;

/**
 * Where a municipality lies in the Rijksdriehoeksstelsel (EPSG:28992), turned a little.
 * Municipalities of a province stand side by side in its rectangle, so that none overlaps another.
 */
public final class Ligging {

    /** Side of a buurt in metres. */
    public static final int BUURT = 400;

    /** West, south, east of a rectangle within each province, in kilometres; provinces 20 to 31. */
    private static final int[][] PROVINCIES = {
        {215, 570, 270}, {150, 545, 210}, {215, 520, 265}, {195, 470, 260},
        {140, 480, 190}, {160, 430, 250}, {118, 430, 158}, {100, 475, 138},
        {60, 425, 116}, {20, 370, 65}, {70, 372, 168}, {175, 310, 210},
    };

    private static final double MARGIN = 1.16;
    private static final int GAP = 600;

    private final double east;
    private final double north;
    private final double cos;
    private final double sin;

    private Ligging(double east, double north, double angle) {
        this.east = east;
        this.north = north;
        cos = StrictMath.cos(angle);
        sin = StrictMath.sin(angle);
    }

    /** Places all municipalities by their real sizes; the largest of a province first. */
    static Map<Gemeente, Ligging> pack(long seed, Gemeenten gemeenten) {
        Map<Gemeente, Ligging> places = new HashMap<>();
        for (int i = 0; i < PROVINCIES.length; i++) {
            int provincie = 20 + i;
            List<Gemeente> own = new ArrayList<>();
            gemeenten.all().stream().filter(g -> g.provincie() == provincie).forEach(own::add);
            own.sort(Comparator.comparingInt(Gemeente::inwoners).reversed());
            shelve(seed, own, PROVINCIES[i], places);
        }
        return places;
    }

    private static void shelve(
            long seed, List<Gemeente> gemeenten, int[] rectangle, Map<Gemeente, Ligging> places) {
        double x = rectangle[0] * 1000.0;
        double y = rectangle[1] * 1000.0;
        double height = 0;
        for (Gemeente gemeente : gemeenten) {
            double side = side(gemeente.inwoners());
            if (x + side > rectangle[2] * 1000.0) {
                x = rectangle[0] * 1000.0;
                y += height + GAP;
                height = 0;
            }
            places.put(gemeente, of(seed, gemeente, x, y, side));
            x += side + GAP;
            height = Math.max(height, side);
        }
    }

    private static double side(int inwoners) {
        int buurten = (Nederland.woningenFor(inwoners) + Buurt.WONINGEN - 1) / Buurt.WONINGEN;
        return Math.ceil(Math.sqrt(buurten)) * BUURT * MARGIN;
    }

    /** Somewhere in the middle of the country: for a municipality that is not in the list. */
    static Ligging middle(long seed, Gemeente gemeente) {
        return of(seed, gemeente, 150_000, 462_000, side(gemeente.inwoners()));
    }

    private static Ligging of(long seed, Gemeente gemeente, double x, double y, double side) {
        int lot = Chance.hashBelow(1000, seed, gemeente.code().number(), 102);
        double angle = (lot - 500) / 500.0 * 0.13;
        // turned around its own corner, it keeps within its square
        double turned = side / MARGIN * Math.max(0, StrictMath.sin(angle));
        return new Ligging(x + turned, y + side * 0.07, angle);
    }

    /** Easting in millimetres of a point given in metres from the corner of the municipality. */
    public long x(double dx, double dy) {
        return Math.round((east + cos * dx - sin * dy) * 1000);
    }

    /** Northing in millimetres. */
    public long y(double dx, double dy) {
        return Math.round((north + sin * dx + cos * dy) * 1000);
    }
}
