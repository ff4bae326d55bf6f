package nl.gemeentecloud.store.zone;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a zone every second how it is, so that nobody waits for one that is away. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE_WHEN_DOWN_NANOS = Duration.ofMillis(100).toNanos();
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final int LONGEST_ANSWER_SECONDS = 3;

    private final String zone;
    private final ZoneAddress address;
    private final Preparation preparation;
    private final Clock clock;
    private final Runnable onHanging;
    private final ReentrantLock beating = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean prepared;
    private volatile @Nullable Thread thread;
    private volatile Beat last;
    private volatile boolean closed;

    /** What has to be done once, as soon as the zone answers, before it is used. */
    interface Preparation {
        void run(Connection connection) throws SQLException;
    }

    /** One answer, or none. */
    record Beat(Instant at, Duration took, @Nullable String version, @Nullable String trouble) {}

    /**
     * @param onHanging told when the zone, which is there, does not answer any more
     */
    Heartbeat(
            String zone,
            ZoneAddress address,
            Preparation preparation,
            Clock clock,
            Runnable onHanging) {
        this.zone = zone;
        this.address = address;
        this.preparation = preparation;
        this.clock = clock;
        this.onHanging = onHanging;
        this.last = new Beat(clock.instant(), Duration.ZERO, null, "it was not asked yet");
    }

    /**
     * Asks for the first time and goes on asking.
     *
     * @throws IllegalStateException when the zone answers but is not fit for use
     */
    void start() {
        RuntimeException unfit = beat();
        if (unfit != null) {
            close();
            throw unfit;
        }
        thread = Thread.ofVirtual().name("heartbeat-" + zone).start(this::goOn);
    }

    /** Asks soon, because somebody else found the zone away. */
    void hurry() {
        LockSupport.unpark(thread);
    }

    private void goOn() {
        while (!closed) {
            LockSupport.parkNanos(down() == null ? PAUSE_NANOS : PAUSE_WHEN_DOWN_NANOS);
            boolean wasUp = down() == null;
            beat();
            String trouble = down();
            if (wasUp != (trouble == null) && !closed) {
                LOG.warn("Zone {} is {}", zone, trouble == null ? "up again" : "down: " + trouble);
            }
        }
    }

    /** Asks now; gives what makes the zone unfit for use, if anything but its absence does. */
    private @Nullable RuntimeException beat() {
        beating.lock();
        try {
            if (closed) {
                return null;
            }
            Connection open = connection;
            if (open == null) {
                open = address.connect(Role.AUDITOR, "heartbeat", LONGEST_ANSWER_SECONDS);
                connection = open;
            }
            if (!prepared) {
                preparation.run(open);
                prepared = true;
            }
            long start = System.nanoTime();
            String version = version(open);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            last = new Beat(clock.instant(), took, version, null);
            return null;
        } catch (SQLException e) {
            missed(ConnectionTrouble.describe(e));
            if (e.getCause() instanceof SocketTimeoutException) {
                onHanging.run();
            }
            return ConnectionTrouble.is(e) ? null : new IllegalStateException(unfit(e), e);
        } catch (RuntimeException e) {
            missed(
                    ConnectionTrouble.is(e)
                            ? ConnectionTrouble.describe(e)
                            : "it is not fit for use");
            return ConnectionTrouble.is(e) ? null : e;
        } finally {
            beating.unlock();
        }
    }

    private String unfit(SQLException e) {
        return "Zone %s cannot be used (SQLSTATE %s): %s"
                .formatted(zone, e.getSQLState(), e.getMessage());
    }

    private void missed(String trouble) {
        last = new Beat(clock.instant(), Duration.ZERO, last.version(), trouble);
        hangUp();
    }

    private static String version(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select current_setting('server_version')");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Why the zone is down; null while it is up. */
    @Nullable String down() {
        return last.trouble();
    }

    ZoneHealth health(ZoneHealth.Separation separation) {
        Beat beat = last;
        ZoneHealth.State state =
                beat.trouble() != null
                        ? ZoneHealth.State.DOWN
                        : beat.took().compareTo(SLOW) > 0
                                ? ZoneHealth.State.SLOW
                                : ZoneHealth.State.UP;
        return new ZoneHealth(
                zone,
                state,
                Optional.ofNullable(beat.version()),
                beat.took(),
                beat.at(),
                separation,
                Optional.ofNullable(beat.trouble()));
    }

    private void hangUp() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            LOG.debug("Heartbeat of {} was cut off", zone);
        }
        connection = null;
    }

    @Override
    public void close() {
        closed = true;
        beating.lock();
        try {
            hangUp();
        } finally {
            beating.unlock();
        }
    }
}
