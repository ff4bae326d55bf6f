package nl.gemeentecloud.store.filling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;

/** Turns what a statement finds among voorkomens of one object type into findings. */
final class Reporting {

    /** Of one statement; the last says how many more there are. */
    private static final int MOST_FINDINGS = 50_000;

    private final VoorkomenTable table;
    private final Consumer<Finding> findings;

    Reporting(VoorkomenTable table, Consumer<Finding> findings) {
        this.table = table;
        this.findings = findings;
    }

    /**
     * Reports what breaks one rule.
     *
     * @param sql gives which voorkomen, and the column if it is about one
     * @return how many there are
     */
    long report(Statement statement, String sql, String rule, String message) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            long found = 0;
            while (rows.next()) {
                if (++found <= MOST_FINDINGS) {
                    add(0, rows.getString(1), rows.getString(2), rule, message);
                }
            }
            addRest(found, rule);
            return found;
        }
    }

    /**
     * Reports what breaks several rules.
     *
     * @param sql gives which voorkomen, the column if it is about one, its place in the delivery,
     *     the rule and what is wrong
     */
    void report(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            long found = 0;
            while (rows.next()) {
                if (++found <= MOST_FINDINGS) {
                    add(
                            rows.getLong(3),
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(4),
                            rows.getString(5));
                }
            }
            addRest(found, "meer");
        }
    }

    private void add(long record, String key, String column, String rule, String message) {
        String place = table.type().name() + (column.isEmpty() ? "" : "." + column);
        findings.accept(new Finding(Severity.GEMELD, record, key, place, rule, message));
    }

    private void addRest(long found, String rule) {
        if (found > MOST_FINDINGS) {
            findings.accept(
                    new Finding(
                            Severity.GEMELD,
                            0,
                            "",
                            table.type().name(),
                            rule,
                            "er zijn nog %d van deze bevindingen die hier niet bij staan"
                                    .formatted(found - MOST_FINDINGS)));
        }
    }
}
