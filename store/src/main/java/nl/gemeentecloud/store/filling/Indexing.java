package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes indexes of tables that were filled, as many at a time as there are processors, those of the
 * largest table first: one table's indexes one after the other would keep one processor busy long
 * after the others are done. Whoever filled a table makes indexes, over the connection that it has,
 * until those of all tables are made.
 */
final class Indexing {

    /** What most indexes of a country are sorted in without files. */
    private static final String MEMORY = "256MB";

    /** Each takes memory for sorting. */
    private static final int MOST_AT_A_TIME = 4;

    private static final int WAIT_MILLIS = 20;

    private final PriorityBlockingQueue<Making> waiting = new PriorityBlockingQueue<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Semaphore places =
            new Semaphore(Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors()));

    /** How an index is made, for the transaction that makes it. */
    static void prepare(Statement statement) throws SQLException {
        statement.execute("set local maintenance_work_mem = '%s'".formatted(MEMORY));
        // they are made side by side already; sharing one out costs more than it brings
        statement.execute("set local max_parallel_maintenance_workers = 0");
    }

    /** A table will be filled that wants indexes; before any table is full. */
    void begin() {
        unfinished.incrementAndGet();
    }

    /** All that a table wanted is made, or it will not be filled. */
    void end() {
        unfinished.decrementAndGet();
    }

    /**
     * Makes indexes of a table and returns when all of them are durable.
     *
     * @param connection without automatic commit, and nothing done in this transaction yet
     * @param statements that make them, of a table that others can see
     * @param rows of that table
     */
    void make(Connection connection, List<String> statements, long rows)
            throws SQLException, InterruptedException {
        List<Making> own = statements.stream().map(sql -> new Making(sql, rows)).toList();
        waiting.addAll(own);
        help(connection, () -> own.stream().allMatch(making -> making.done));
        for (Making making : own) {
            making.check();
        }
    }

    /** Makes indexes of other tables until there are no more. */
    void help(Connection connection) throws SQLException, InterruptedException {
        help(connection, () -> unfinished.get() <= 0);
    }

    private void help(Connection connection, BooleanSupplier enough)
            throws SQLException, InterruptedException {
        while (!enough.getAsBoolean()) {
            places.acquire();
            try {
                Making next = waiting.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.make(connection);
                }
            } finally {
                places.release();
            }
        }
    }

    private static final class Making implements Comparable<Making> {

        private final String sql;
        private final long rows;
        private volatile @Nullable SQLException failure;
        private volatile boolean done;

        Making(String sql, long rows) {
            this.sql = sql;
            this.rows = rows;
        }

        @Override
        public int compareTo(Making other) {
            return Long.compare(other.rows, rows);
        }

        /** What goes wrong is for whoever wanted the index. */
        void make(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                prepare(statement);
                statement.execute(sql);
                connection.commit();
            } catch (SQLException e) {
                failure = e;
                connection.rollback();
            } finally {
                done = true;
            }
        }

        void check() throws SQLException {
            SQLException failed = failure;
            if (failed != null) {
                throw failed;
            }
        }
    }
}
