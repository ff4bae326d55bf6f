package nl.gemeentecloud.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Plain statements beside the cloud, for peers and checks. Their text is ours. */
final class Sql {

    private Sql() {}

    static Connection connect(Installation.ZoneAccess zone) throws SQLException {
        return DriverManager.getConnection(zone.jdbcUrl(), zone.user(), zone.password());
    }

    /** The number that the last of these statements gives. */
    static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    /** The text that the last of these statements gives. */
    static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
            String last = "";
            do {
                ResultSet rows = statement.getResultSet();
                if (rows != null && rows.next()) {
                    last = String.valueOf(rows.getString(1));
                }
            } while (statement.getMoreResults() || statement.getUpdateCount() >= 0);
            return last;
        }
    }

    static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
