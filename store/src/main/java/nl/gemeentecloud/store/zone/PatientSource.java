package nl.gemeentecloud.store.zone;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Fills a pool. While the server is away it tries again every moment, where the pool itself would
 * wait longer and longer, and be empty for seconds after the server is back.
 */
final class PatientSource implements DataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 50_000_000;

    private final DataSource server;
    private final BooleanSupplier down;
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
                    return server.getConnection();
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
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
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
