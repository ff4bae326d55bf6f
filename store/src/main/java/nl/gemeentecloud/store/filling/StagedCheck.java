package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;

/**
 * Looks in one go for what is wrong among the voorkomens of a delivery; keeps it and reports it.
 */
final class StagedCheck {

    private static final String UNIQUE_VIOLATION = "23505";

    private final VoorkomenTable table;
    private final List<VoorkomenTable> tables;
    private final String delivered;
    private final Reporting reporting;

    /**
     * @param tables all of the register, for what is referred to
     * @param delivered the table with what was delivered
     */
    StagedCheck(
            VoorkomenTable table,
            List<VoorkomenTable> tables,
            String delivered,
            Consumer<Finding> findings) {
        this.table = table;
        this.tables = tables;
        this.delivered = delivered;
        this.reporting = new Reporting(table, findings);
    }

    /**
     * Gives the table its key; of voorkomens that were delivered more than once, the first stays.
     *
     * @return how many were taken out
     */
    long dedupe(Connection connection) throws SQLException {
        String key = table.createKey(delivered, FillingIntake.SUFFIX);
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(key);
                return 0;
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                if (before != null) {
                    connection.rollback(before);
                }
                long removed = removeDoubles(statement);
                statement.execute(key);
                return removed;
            }
        }
    }

    private long removeDoubles(Statement statement) throws SQLException {
        String keys = String.join(", ", table.keyColumns());
        return reporting.report(
                statement,
                "delete from %1$s where ctid in (select ctid from (select ctid, row_number() over (partition by %2$s order by ctid) n from %1$s) numbered where n > 1) returning %3$s, ''"
                        .formatted(delivered, keys, label("")),
                "dubbel",
                "dit voorkomen komt meer dan eens voor in de levering; het eerste is opgenomen");
    }

    /** Text that says which voorkomen it is: object and the rest of its key. */
    private String label(String alias) {
        return table.keyLabel(alias);
    }

    /** The transaction is the caller's. */
    void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // object types are checked side by side
            statement.execute("set local max_parallel_workers_per_gather = 0");
            statement.execute("set local work_mem = '64MB'");
            Optional<String> from = table.type().geldigheid().van();
            Optional<String> until = table.type().geldigheid().tot();
            if (from.isPresent() && until.isPresent()) {
                order(statement, table.column(from.get()), table.column(until.get()));
            }
            for (Attribute attribute : table.type().attributes()) {
                if (attribute.refersTo().isPresent()) {
                    references(statement, attribute, attribute.refersTo().get());
                }
            }
        }
    }

    private void order(Statement statement, String from, String until) throws SQLException {
        reporting.report(
                statement,
                "select %s, '%s' from %s where %s <= %s"
                        .formatted(label(""), unquoted(until), delivered, until, from),
                "geldigheid",
                "het einde van de geldigheid ligt niet na het begin");
        String object = String.join(", ", table.objectColumns());
        reporting.report(
                statement,
                "select %1$s, '%2$s' from (select *, lead(%3$s) over (partition by %4$s order by %3$s, %5$s) volgende from %6$s where %7$s and %3$s < coalesce(%5$s, 'infinity')) v where volgende < coalesce(%5$s, 'infinity')"
                        .formatted(
                                label(""),
                                unquoted(until),
                                from,
                                object,
                                until,
                                delivered,
                                table.isKept()),
                "overlap",
                "dit voorkomen is nog geldig als het volgende van hetzelfde object begint");
    }

    private void references(Statement statement, Attribute attribute, String target)
            throws SQLException {
        String column = VoorkomenTable.quote(VoorkomenTable.column(attribute));
        VoorkomenTable other =
                tables.stream()
                        .filter(one -> one.type().name().equals(target))
                        .findFirst()
                        .orElseThrow();
        String rule = "dit verwijst naar een object dat er niet is (%s)".formatted(target);
        if (attribute.multiple()) {
            // nearly all have one, and taking lists apart is slow
            String more =
                    "(select * from %1$s where cardinality(%2$s) > 1) s cross join lateral unnest(s.%2$s[2:]) r (value)"
                            .formatted(delivered, column);
            references(statement, column, delivered + " s", "s." + column + "[1]", other, rule);
            references(statement, column, more, "r.value", other, rule);
        } else {
            references(statement, column, delivered + " s", "s." + column, other, rule);
        }
    }

    private void references(
            Statement statement,
            String column,
            String from,
            String value,
            VoorkomenTable other,
            String rule)
            throws SQLException {
        reporting.report(
                statement,
                "select %1$s, '%2$s' from %3$s where %4$s is not null and not exists (select from %5$s o where o.%6$s = %4$s)"
                        .formatted(
                                label("s."),
                                unquoted(column),
                                from,
                                value,
                                other.name(),
                                other.keyColumns().getFirst()),
                "verwijzing",
                rule);
    }

    private static String unquoted(String column) {
        return column.replace("\"", "");
    }
}
