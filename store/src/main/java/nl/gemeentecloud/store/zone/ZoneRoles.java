package nl.gemeentecloud.store.zone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Sets up the roles and the database of an embedded zone. */
final class ZoneRoles {

    /** The database of an embedded zone. */
    static final String DATABASE = "gemeentecloud";

    /** A statement of a question ends before its connection gives up on it. */
    private static final List<String> BOUNDS =
            List.of(
                    "alter role gemeentecloud_app set statement_timeout = '25s'",
                    "alter role gemeentecloud_app set idle_in_transaction_session_timeout = '60s'",
                    "alter role gemeentecloud_loader set idle_in_transaction_session_timeout ="
                            + " '15min'",
                    // a part of a delivery waits in memory for its merge, not on disk
                    "alter role gemeentecloud_loader set temp_buffers = '32MB'",
                    "alter role gemeentecloud_auditor set default_transaction_read_only = on");

    private ZoneRoles() {}

    /** Makes what is missing and sets the passwords, as superuser. Can be repeated. */
    static void provision(Connection superuser, ZoneAddress address) throws SQLException {
        for (Role role : Role.values()) {
            Credentials credentials = address.credentials(role);
            if (!exists(superuser, "select 1 from pg_roles where rolname = ?", credentials)) {
                run(superuser, "create role %I login nosuperuser nobypassrls", credentials);
            }
            superuser
                    .unwrap(PGConnection.class)
                    .alterUserPassword(
                            credentials.user(),
                            credentials.password().toCharArray(),
                            "scram-sha-256");
        }
        try (Statement statement = superuser.createStatement()) {
            for (String bound : BOUNDS) {
                statement.execute(bound);
            }
        }
    }

    /** Makes the database when there is none, owned by the owner, closed to everyone else. */
    static void makeDatabase(Connection superuser, Credentials owner) throws SQLException {
        try (PreparedStatement statement =
                superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, DATABASE);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    run(superuser, "create database " + DATABASE + " owner %I", owner);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String query, Credentials credentials)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, credentials.user());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Runs a definition, which takes no parameters, with a name that the server itself quotes. */
    private static void run(Connection connection, String definition, Credentials credentials)
            throws SQLException {
        String quoted;
        try (PreparedStatement statement = connection.prepareStatement("select format(?, ?)")) {
            statement.setString(1, definition);
            statement.setString(2, credentials.user());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                quoted = rows.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(quoted);
        }
    }
}
