package nl.gemeentecloud.store.zone;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a pool. While the server is away it tries again every moment, where the pool itself would
 * wait longer and longer, and be empty for seconds after the server is back. It knows which
 * connections it gave, so that whoever waits at one for a server that hangs can be told.
 */
final class PatientSource implements DataSource {

    private static final Logger LOG = LoggerFactory.getLogger(PatientSource.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 50_000_000;

    private final DataSource server;
    private final BooleanSupplier down;
    private final Set<Connection> given = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    PatientSource(DataSource server, BooleanSupplier down) {
        this.server = server;
        this.down = down;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            boolean last = closed || System.nanoTime() > deadline;
            if (last || !down.getAsBoolean()) {
                try {
                    return remembered(server.getConnection());
                } catch (SQLException e) {
                    if (last
                            || !ConnectionTrouble.is(e)
                            || Thread.currentThread().isInterrupted()) {
                        throw e;
                    }
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new SQLException("interrupted while the server was away", "08001");
            }
        }
    }

    private Connection remembered(Connection connection) {
        given.removeIf(PatientSource::isClosed);
        given.add(connection);
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unusable) {
            return true;
        }
    }

    /** Cuts every connection; what waits for an answer there fails at once. */
    void cut() {
        for (Connection connection : given) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                LOG.debug("A connection was cut off already");
            }
        }
        given.clear();
    }

    /** Stops trying. */
    void close() {
        closed = true;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("A pool logs in as one role");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return server.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        server.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        server.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return server.getLoginTimeout();
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return server.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return server.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return server.isWrapperFor(type);
    }
}
