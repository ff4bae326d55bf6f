package nl.gemeentecloud.store.zone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an embedded PostgreSQL must be, asked of the one that runs. */
final class Promises {

    private static final Map<String, String> REQUIRED =
            new TreeMap<>(
                    Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "data_checksums", "on",
                            "password_encryption", "scram-sha-256",
                            "server_encoding", "UTF8"));

    private Promises() {}

    /**
     * Asks the server.
     *
     * @throws IllegalStateException naming everything that is not as promised
     */
    static void check(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> promise : REQUIRED.entrySet()) {
            String actual = setting(connection, promise.getKey());
            if (!actual.equals(promise.getValue())) {
                broken.add(
                        "%s is %s and must be %s"
                                .formatted(promise.getKey(), actual, promise.getValue()));
            }
        }
        try (Statement statement = connection.createStatement()) {
            addAll(broken, statement, WEAK_ENTRANCES);
            addAll(broken, statement, OTHER_LOCALES);
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    "it would not keep what it is given: %s; remove those settings"
                            .formatted(String.join(", ", broken)));
        }
    }

    private static final String WEAK_ENTRANCES =
            """
            select 'pg_hba.conf line ' || coalesce(line_number, 0) || ' lets people in by '
                   || coalesce(auth_method, error)
            from pg_hba_file_rules
            where auth_method is distinct from 'scram-sha-256'
            limit 5
            """;

    private static final String OTHER_LOCALES =
            """
            select 'database ' || datname || ' does not compare text byte by byte'
            from pg_database
            where datlocprovider <> 'b' and not (datlocprovider = 'c' and datcollate in ('C', 'POSIX'))
            limit 5
            """;

    private static String setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setting from pg_settings where name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "unknown";
            }
        }
    }

    private static void addAll(List<String> broken, Statement statement, String query)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                broken.add(rows.getString(1));
            }
        }
    }
}
