package nl.gemeentecloud.store.voorkomen;

import java.util.List;
import java.util.function.Function;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable.Index;

/**
 * Finding geometry by place, among all voorkomens. Nearly all of it is small. What is small is
 * found by its middle: by the strip from south to north that it lies in, and how far north. An
 * ordinary index of the two is made in a third of the time that an index on points takes, is a
 * fifth of its size and is searched as fast, strip by strip. What is larger is in an index on
 * boxes.
 */
final class Place {

    /** The longest side of what is small, in the units of the geometry: metres. */
    private static final int SMALL = 64;

    /** What is small reaches no more heights from that of its middle than this. */
    static final int HEIGHTS_OF_SMALL = SMALL / 2 + 1;

    /** As far as a middle can be from a place that the geometry touches, and a millimetre. */
    private static final double REACH = SMALL / 2.0 + 0.001;

    /** How wide a strip is, in the same units. */
    private static final int STRIP = 64;

    /** Beyond this, where there is no land, one strip or height stands for all. */
    private static final int FAR = 1_000_000_000;

    /** In the order of what {@link #touches} leaves open. */
    private static final List<Function<Box, Object>> PARAMETERS =
            List.of(
                    box -> box,
                    box -> whole((box.minX() - REACH) / STRIP),
                    box -> whole((box.maxX() + REACH) / STRIP),
                    box -> whole(box.minY() - REACH),
                    box -> whole(box.maxY() + REACH));

    private Place() {}

    static List<Index> indexes(String column) {
        String box = box(column);
        return List.of(
                new Index(
                        column + "_strook",
                        false,
                        "((%s), (%s)) where %s".formatted(strip(box), height(box), isSmall(box))),
                new Index(
                        column + "_groot",
                        false,
                        "using gist (%s) where %s".formatted(box, isLarge(box))));
    }

    /** The quoted column with the box of a geometry. */
    static String box(String column) {
        return VoorkomenTable.quote(column + "_box");
    }

    static String isSmall(String box) {
        return "greatest(width(%1$s), height(%1$s)) <= %2$d".formatted(box, SMALL);
    }

    static String isLarge(String box) {
        return "greatest(width(%1$s), height(%1$s)) > %2$d".formatted(box, SMALL);
    }

    /** The number of the strip that the middle of a box lies in, from west to east. */
    static String strip(String box) {
        return whole("(point(%s))[0] / %d".formatted(box, STRIP));
    }

    /** How far north the middle of a box lies, in whole units. */
    static String height(String box) {
        return whole("(point(%s))[1]".formatted(box));
    }

    private static String whole(String number) {
        return "greatest(least(floor(%1$s), %2$d), -%2$d)::int".formatted(number, FAR);
    }

    private static int whole(double number) {
        return (int) Math.clamp(Math.floor(number), -FAR, FAR);
    }

    /**
     * The condition that a box touches another, with {@link #parameters} of the other. Of what the
     * indexes find, only the touching itself has to be looked at again.
     *
     * @param box quoted, with the alias of its table
     */
    static String touches(String box) {
        return "(%1$s && ?::box and ((%2$s between ? and ? and %3$s between ? and ? and %4$s) or %5$s))"
                .formatted(box, strip(box), height(box), isSmall(box), isLarge(box));
    }

    /** The values that {@link #touches} leaves open, in their order. */
    static List<Function<Box, Object>> parameters() {
        return PARAMETERS;
    }
}
