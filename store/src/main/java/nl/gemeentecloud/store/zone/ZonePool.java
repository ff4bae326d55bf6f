package nl.gemeentecloud.store.zone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of connections of one role for one purpose. Who finds none free in time, or the
 * zone down, gets {@link ZoneUnavailable}.
 */
final class ZonePool implements DataSource, AutoCloseable {

    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);
    private static final Duration WHEN_DOWN = Duration.ofSeconds(5);

    private final String zone;
    private final Purpose purpose;
    private final Duration acquire;
    private final HikariDataSource connections;
    private final PatientSource source;
    private final Heartbeat heartbeat;

    /** What connections are for. */
    enum Purpose {
        QUESTIONS(Role.APP, 30, false),
        LEDGER(Role.APP, 30, false),
        LOADING(Role.LOADER, 3_600, true),
        OWNER(Role.OWNER, 3_600, true),
        BUILDING(Role.OWNER, 3_600, true),
        AUDITOR(Role.AUDITOR, 3_600, false);

        private final Role role;
        private final int longestAnswerSeconds;
        private final boolean patient;

        Purpose(Role role, int longestAnswerSeconds, boolean patient) {
            this.role = role;
            this.longestAnswerSeconds = longestAnswerSeconds;
            this.patient = patient;
        }

        /** Whether work goes on when a server that hung answers again; nobody waits at a desk. */
        boolean patient() {
            return patient;
        }

        /**
         * How long one waits for a connection: whoever fills and indexes tables goes on from where
         * it is when the machine is busy, and does not begin again.
         */
        Duration acquire(Duration usual) {
            return this == BUILDING ? usual.multipliedBy(10) : usual;
        }

        Role role() {
            return role;
        }

        /** How long a connection waits for the server to say anything at all. */
        int longestAnswerSeconds() {
            return longestAnswerSeconds;
        }
    }

    /**
     * @param size most connections
     * @param kept how many stay open when idle
     * @param heartbeat knows whether the zone is up
     */
    ZonePool(
            String zone,
            Purpose purpose,
            ZoneAddress address,
            int size,
            int kept,
            Duration acquire,
            Heartbeat heartbeat) {
        this.zone = zone;
        this.purpose = purpose;
        this.acquire = purpose.acquire(acquire);
        this.heartbeat = heartbeat;
        this.source =
                new PatientSource(
                        address.dataSource(purpose.role(), label(), purpose.longestAnswerSeconds()),
                        () -> heartbeat.down() != null);
        HikariConfig config = new HikariConfig();
        config.setPoolName(zone + "-" + label());
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(kept);
        config.setConnectionTimeout(this.acquire.toMillis());
        config.setValidationTimeout(Math.min(acquire.toMillis(), 1_000));
        config.setInitializationFailTimeout(-1);
        if (kept < size) {
            config.setIdleTimeout(60_000);
        }
        this.connections = new HikariDataSource(config);
    }

    private String label() {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    /** The server is there and says nothing: who waits for it is told, unless it can wait. */
    void cutOffWhoCannotWait() {
        if (!purpose.patient()) {
            source.cut();
        }
    }

    /** Connections that there are now are closed as they come back. */
    void renew() {
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        String reason = heartbeat.down();
        if (reason != null) {
            throw new ZoneUnavailable(zone, reason, WHEN_DOWN);
        }
        try {
            return connections.getConnection();
        } catch (SQLTransientConnectionException e) {
            throw new ZoneUnavailable(
                    zone,
                    "no connection for %s was free within %d ms"
                            .formatted(label(), acquire.toMillis()),
                    WHEN_BUSY);
        } catch (SQLException e) {
            if (ConnectionTrouble.is(e)) {
                heartbeat.hurry();
                throw new ZoneUnavailable(zone, ConnectionTrouble.describe(e), WHEN_DOWN);
            }
            throw e;
        }
    }

    /** Refused: a pool logs in as one role. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pool of a zone logs in by itself");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("Logging goes through slf4j");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The limits of the zone say how long one waits");
    }

    @Override
    public int getLoginTimeout() {
        return Math.toIntExact(Math.max(1, acquire.toSeconds()));
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Logging goes through slf4j");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return connections.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return connections.isWrapperFor(type);
    }

    @Override
    public void close() {
        source.close();
        connections.close();
    }
}
