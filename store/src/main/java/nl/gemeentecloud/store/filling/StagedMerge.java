package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;

/**
 * Merges a table that was filled beside the table itself into it: what is as it was known is left
 * alone, what differs is replaced, what is new is added. Objects that were not delivered stay.
 */
final class StagedMerge {

    private final VoorkomenTable table;
    private final String staged;

    /** What merging did, in voorkomens. */
    record Counts(long added, long changed, long unchanged, long gone) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    added + more.added,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    gone + more.gone);
        }
    }

    StagedMerge(VoorkomenTable table) {
        this.table = table;
        this.staged = table.beingFilled();
    }

    /**
     * The transaction is the caller's.
     *
     * @param whole whether what was not delivered of a delivered object goes
     */
    Counts merge(Connection connection, boolean whole) throws SQLException {
        String same = same("t", "s", table.keyColumns());
        String content =
                contents(table)
                        .map("(t.%1$s is distinct from s.%1$s)"::formatted)
                        .collect(Collectors.joining(" or "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + staged);
            long gone =
                    whole
                            ? statement.executeUpdate(
                                    "delete from %s t using (select distinct %s from %s) o where %s and not exists (select from %s s where %s)"
                                            .formatted(
                                                    table.name(),
                                                    String.join(", ", table.objectColumns()),
                                                    staged,
                                                    same("t", "o", table.objectColumns()),
                                                    staged,
                                                    same))
                            : 0;
            long changed =
                    statement.executeUpdate(
                            "delete from %s t using %s s where %s and (%s)"
                                    .formatted(table.name(), staged, same, content));
            long inserted =
                    statement.executeUpdate(
                            "insert into %s (%s) select %s from %s s where not exists (select from %s t where %s)"
                                    .formatted(
                                            table.name(),
                                            table.columnNames(),
                                            table.columnNames(),
                                            staged,
                                            table.name(),
                                            same));
            long all;
            try (var rows = statement.executeQuery("select count(*) from " + staged)) {
                rows.next();
                all = rows.getLong(1);
            }
            return new Counts(inserted - changed, changed, all - inserted, gone);
        }
    }

    /** The columns with what a voorkomen says; the box follows from the geometry. */
    static Stream<String> contents(VoorkomenTable table) {
        return table.columns().stream()
                .filter(column -> column.kind() != VoorkomenTable.Kind.DELIVERY)
                .filter(column -> column.kind() != VoorkomenTable.Kind.BOX)
                .map(VoorkomenTable.Column::quoted);
    }

    private String same(String one, String other, List<String> columns) {
        return same(table, one, other, columns);
    }

    /** Equality of the object by plain comparison, of the rest of the key with nulls alike. */
    static String same(VoorkomenTable table, String one, String other, List<String> columns) {
        String object = table.keyColumns().getFirst();
        return columns.stream()
                .map(column ->
                        column.equals(object)
                                ? "%1$s.%3$s = %2$s.%3$s".formatted(one, other, column)
                                : "%1$s.%3$s is not distinct from %2$s.%3$s"
                                        .formatted(one, other, column))
                .collect(Collectors.joining(" and "));
    }
}
