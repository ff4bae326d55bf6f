package nl.gemeentecloud.store.zone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the PostgreSQL of a zone answers, and how each role logs in.
 *
 * @param jdbcUrl without user and password
 */
record ZoneAddress(String jdbcUrl, Map<Role, Credentials> roles) {

    private static final String CONNECT_SECONDS = "2";

    ZoneAddress {
        roles = Map.copyOf(roles);
    }

    Credentials credentials(Role role) {
        Credentials credentials = roles.get(role);
        if (credentials == null) {
            throw new IllegalArgumentException("No credentials for role " + role);
        }
        return credentials;
    }

    /** What every connection is told; none of it is state of a session on the server. */
    Properties properties(String label, int longestAnswerSeconds) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "gemeentecloud " + label);
        // lets the driver say all of this while connecting, instead of as state of the session
        properties.setProperty("assumeMinServerVersion", "15");
        // the detail of an error quotes the values of the row
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", Integer.toString(longestAnswerSeconds));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** A connection outside the pools. */
    Connection connect(Role role, String label, int longestAnswerSeconds) throws SQLException {
        Properties properties = properties(label, longestAnswerSeconds);
        properties.setProperty("user", credentials(role).user());
        properties.setProperty("password", credentials(role).password());
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** A source of new connections. */
    DataSource dataSource(Role role, String label, int longestAnswerSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl);
        source.setUser(credentials(role).user());
        source.setPassword(credentials(role).password());
        Properties properties = properties(label, longestAnswerSeconds);
        try {
            for (String name : properties.stringPropertyNames()) {
                source.setProperty(name, properties.getProperty(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The driver does not know a property of ours", e);
        }
        return source;
    }

    @Override
    public String toString() {
        return "ZoneAddress[" + jdbcUrl + "]";
    }
}
