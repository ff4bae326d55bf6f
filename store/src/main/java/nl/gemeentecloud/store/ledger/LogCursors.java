package nl.gemeentecloud.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.ledger.Entry;

/**
 * The rows of one log in one snapshot, read side by side in order, a few at a time. Texts are cut
 * just beyond what the ledger writes: whoever put more there cannot fill our memory.
 */
final class LogCursors implements AutoCloseable {

    private static final int FETCH = 200;
    private static final String ENTRIES =
            """
            select seq, substring(bytes for ?) as bytes, substring(seal for 21) as seal, houder, at,
                left(kind, 501) as kind, left(register, 501) as register,
                left(acting, 501) as acting, left(application, 501) as application
            from ledger_entry where log_id = ? order by seq
            """;

    /** A zone that was not started since lines have one is checked as it is. */
    private static final String HAS_STRETCH =
            """
            select exists (select from pg_attribute
                where attrelid = 'ledger_line'::regclass and attname = 'stretch' and not attisdropped)
            """;

    private static final String CHECKPOINTS =
            "select "
                    + CheckpointRow.COLUMNS
                    + " from ledger_checkpoint where log_id = ? order by number";
    private static final String LOGS =
            """
            select log_id from ledger_entry union select log_id from ledger_line
            union select log_id from ledger_checkpoint order by 1
            """;

    private final PreparedStatement entryStatement;
    private final PreparedStatement lineStatement;
    private final PreparedStatement checkpointStatement;
    private final ResultSet entries;
    private final ResultSet lines;
    private final ResultSet checkpoints;

    /** Cursors on a connection that is in a transaction. */
    LogCursors(Connection connection, String logId) throws SQLException {
        entryStatement = connection.prepareStatement(ENTRIES);
        entryStatement.setInt(1, Entry.MAX_BYTES + 1);
        entryStatement.setString(2, logId);
        lineStatement = connection.prepareStatement(lines(connection));
        lineStatement.setString(1, logId);
        checkpointStatement = connection.prepareStatement(CHECKPOINTS);
        checkpointStatement.setString(1, logId);
        entries = open(entryStatement);
        lines = open(lineStatement);
        checkpoints = open(checkpointStatement);
    }

    private static ResultSet open(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(FETCH);
        return statement.executeQuery();
    }

    /** The logs a zone has rows of, in order of name. */
    static List<String> logs(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOGS)) {
            ResultSet rows = open(statement);
            List<String> logs = new ArrayList<>();
            while (rows.next()) {
                logs.add(rows.getString(1));
            }
            return logs;
        }
    }

    private static String lines(Connection connection) throws SQLException {
        return """
        select houder, substring(pseudonym for 17) as pseudonym, seq, delivered, %s as stretch
        from ledger_line where log_id = ? order by seq, pseudonym
        """
                .formatted(hasStretch(connection) ? "stretch" : "seq >> 14");
    }

    private static boolean hasStretch(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS_STRETCH);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    ResultSet entries() {
        return entries;
    }

    ResultSet lines() {
        return lines;
    }

    ResultSet checkpoints() {
        return checkpoints;
    }

    @Override
    public void close() throws SQLException {
        entryStatement.close();
        lineStatement.close();
        checkpointStatement.close();
    }
}
