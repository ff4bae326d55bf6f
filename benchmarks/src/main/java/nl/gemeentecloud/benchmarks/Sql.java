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

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
