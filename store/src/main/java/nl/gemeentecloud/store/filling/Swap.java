package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;

/**
 * Takes the tables that are to be replaced for itself, all of them or none. A question that reads
 * several of them takes them one by one too, maybe in another order; whoever waits shorter than
 * PostgreSQL looks for such knots (a second) gives way before there is one.
 */
final class Swap {

    private static final String LOCK_TIMEOUT = "300ms";
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** About five minutes; a question may take half a minute. */
    private static final int MOST_TRIES = 900;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Swap() {}

    /**
     * Waits until nobody reads these tables, and lets nobody read them until the transaction ends.
     *
     * @param connection without automatic commit, and nothing done in this transaction yet
     */
    static void take(Connection connection, List<VoorkomenTable> tables)
            throws SQLException, InterruptedException {
        if (tables.isEmpty()) {
            return;
        }
        String names = tables.stream().map(VoorkomenTable::name).collect(Collectors.joining(", "));
        for (int tried = 1; ; tried++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '%s'".formatted(LOCK_TIMEOUT));
                statement.execute("lock table %s in access exclusive mode".formatted(names));
                statement.execute("set local lock_timeout = 0");
                return;
            } catch (SQLException e) {
                connection.rollback();
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || tried == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(BETWEEN);
            }
        }
    }
}
