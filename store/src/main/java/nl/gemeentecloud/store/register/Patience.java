package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

/**
 * Work of a delivery that is tried again: while the zone is away or has no connection free, up to a
 * time, and a few times when another delivery was in the way.
 */
final class Patience {

    private static final int MOST_CONFLICTS = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    /** Unique violation, serialization failure, deadlock. */
    private static final List<String> CONFLICTS = List.of("23505", "40001", "40P01");

    private final Zone zone;
    private final Delivery delivery;
    private final Duration longest;

    Patience(Zone zone, Delivery delivery, Duration longest) {
        this.zone = zone;
        this.delivery = delivery;
        this.longest = longest;
    }

    /** Something to do with a connection. */
    interface Work<T> {
        /**
         * Does it, or finds that it is done.
         *
         * @param again whether it was tried before, and may have been done after all: the answer to
         *     a commit can get lost
         */
        T on(Connection connection, boolean again) throws SQLException;
    }

    <T> T insist(Work<T> work) {
        long deadline = System.nanoTime() + longest.toNanos();
        int conflicts = 0;
        boolean again = false;
        while (true) {
            try (Connection connection = zone.loading().getConnection()) {
                return work.on(connection, again);
            } catch (ZoneUnavailable away) {
                if (System.nanoTime() > deadline) {
                    throw away;
                }
            } catch (SQLException e) {
                RuntimeException meaning =
                        RegisterFailure.of(zone, "Loading " + delivery.type(), e);
                boolean conflict = isConflict(meaning) && ++conflicts <= MOST_CONFLICTS;
                boolean away = meaning instanceof ZoneUnavailable && System.nanoTime() <= deadline;
                if (!conflict && !away) {
                    throw meaning;
                }
            }
            again = true;
            pause();
        }
    }

    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof RegisterFailure register
                && CONFLICTS.contains(register.sqlState());
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryStopped(delivery);
        }
    }

    /** Statements that belong together. */
    interface Transaction<T> {
        T run() throws SQLException;
    }

    static <T> T inTransaction(Connection connection, Transaction<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
        }
    }

    /** A connection that broke cannot roll back; what broke it is what counts. */
    private static void undo(Connection connection, Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
