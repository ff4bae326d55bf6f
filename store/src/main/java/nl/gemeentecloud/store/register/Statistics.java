package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps what the planner knows of a table in step with a delivery that fills it. The server does so
 * by itself, but up to a minute late: until then it takes the table for next to empty, where any
 * index will do, and looks up each record by reading all of them.
 */
final class Statistics {

    /** The server's own rule for when a table has changed enough. */
    private static final int CHANGES_AT_LEAST = 50;

    private static final double CHANGED_PART = 0.1;

    private final TableLayout layout;
    private double known;
    private long changes;

    private Statistics(TableLayout layout, double known) {
        this.layout = layout;
        this.known = known;
    }

    /** Asks how many rows the planner thinks there are. */
    static Statistics of(Connection connection, TableLayout layout) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select greatest(reltuples, 0) from pg_class where oid = ?::regclass")) {
            statement.setString(1, layout.table());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Statistics(layout, rows.getDouble(1));
            }
        }
    }

    /** While a delivery runs: whether the table has doubled since the planner looked. */
    synchronized boolean behind(PartCounts more) {
        changes += more.added() + more.changed();
        return take(Math.max(known, CHANGES_AT_LEAST));
    }

    /** After a delivery: whether what changed since the planner looked is worth a look. */
    synchronized boolean stale() {
        return take(CHANGES_AT_LEAST + CHANGED_PART * known);
    }

    /** One who asks does it; others go on meanwhile. */
    private boolean take(double bearable) {
        if (changes <= bearable) {
            return false;
        }
        known += changes;
        changes = 0;
        return true;
    }

    /** Without the right to it (before PostgreSQL 17) this only warns. */
    void refresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + layout.table());
        }
    }
}
