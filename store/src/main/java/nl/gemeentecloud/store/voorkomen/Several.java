package nl.gemeentecloud.store.voorkomen;

import java.util.List;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable.Index;

/**
 * Finding a value in a column that may have several. Nearly all have one: the first is kept in an
 * ordinary index, which is made in a third of the time that an index on all of them takes; only
 * what has more is in such an index too.
 */
final class Several {

    private Several() {}

    static List<Index> indexes(String column) {
        String quoted = VoorkomenTable.quote(column);
        return List.of(
                // of all rows: without statistics on what is empty the planner expects far too many
                new Index(column + "_eerste", false, "((%s[1]))".formatted(quoted)),
                new Index(
                        column + "_meer",
                        false,
                        "using gin (%s) where cardinality(%s) > 1".formatted(quoted, quoted)));
    }

    /**
     * The condition that a value is among those of the column.
     *
     * @param column quoted, with the alias of its table
     * @param value an expression of the type of the elements
     */
    static String has(String column, String value) {
        return "(%1$s[1] = %2$s or (cardinality(%1$s) > 1 and %1$s @> array[%2$s]))"
                .formatted(column, value);
    }

    /**
     * The condition that one of several values is among those of the column.
     *
     * @param values an expression that is an array
     */
    static String hasAny(String column, String values) {
        return "(%1$s[1] = any (%2$s) or (cardinality(%1$s) > 1 and %1$s && %2$s))"
                .formatted(column, values);
    }
}
