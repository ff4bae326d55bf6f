package nl.gemeentecloud.store.voorkomen;

import java.util.List;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable.Index;

/**
 * Finding geometry by place, among all voorkomens. Nearly all of it is small. What is small is
 * found by its middle: PostgreSQL makes an index on points by sorting them, in a quarter of the
 * time that one on boxes takes. What is larger is in an index on boxes.
 */
final class Place {

    /** The longest side of what is small, in the units of the geometry: metres. */
    private static final int SMALL = 64;

    /** As far as a middle can be from a place that the geometry touches, and a millimetre. */
    private static final double REACH = SMALL / 2.0 + 0.001;

    private Place() {}

    static List<Index> indexes(String column) {
        String box = box(column);
        return List.of(
                new Index(
                        column + "_klein",
                        false,
                        "using gist (point(%s)) where %s".formatted(box, isSmall(box))),
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

    /**
     * The condition that a box touches another: three parameters, {@link #around}, the other and
     * the other once more.
     *
     * @param box quoted, with the alias of its table
     */
    static String touches(String box) {
        return "((point(%1$s) <@ ?::box and %2$s and %1$s && ?::box) or (%1$s && ?::box and %3$s))"
                .formatted(box, isSmall(box), isLarge(box));
    }

    /** Where the middle is of everything small that touches a box. */
    static Box around(Box box) {
        return new Box(
                box.minX() - REACH, box.minY() - REACH, box.maxX() + REACH, box.maxY() + REACH);
    }
}
