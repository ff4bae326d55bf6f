package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.gemeentecloud.store.zone.Zone;

/**
 * Makes indexes of tables that were filled, as many at a time as there are processors, those of the
 * largest table first: one table's indexes one after the other would keep one processor busy long
 * after the others are done.
 */
final class Indexing implements AutoCloseable {

    /** What most indexes of a country are sorted in without files. */
    private static final String MEMORY = "256MB";

    /** Each takes a connection, and memory for sorting. */
    private static final int MOST_AT_A_TIME = 4;

    private static final int AT_A_TIME =
            Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors());

    private final Zone zone;
    private final ThreadPoolExecutor makers =
            new ThreadPoolExecutor(
                    AT_A_TIME,
                    AT_A_TIME,
                    0,
                    TimeUnit.SECONDS,
                    new PriorityBlockingQueue<>(),
                    Thread.ofVirtual().name("index-", 0).factory());

    Indexing(Zone zone) {
        this.zone = zone;
    }

    /** How an index is made, for the transaction that makes it. */
    static void prepare(Statement statement) throws SQLException {
        statement.execute("set local maintenance_work_mem = '%s'".formatted(MEMORY));
        // they are made side by side already; sharing one out costs more than it brings
        statement.execute("set local max_parallel_maintenance_workers = 0");
    }

    /**
     * Makes indexes and returns when all of them are durable.
     *
     * @param statements that make them, of a table that others can see
     * @param rows of that table
     */
    void make(List<String> statements, long rows) throws SQLException, InterruptedException {
        List<Making> all = statements.stream().map(sql -> new Making(sql, rows)).toList();
        all.forEach(makers::execute);
        for (Making making : all) {
            making.await();
        }
    }

    private Void make(String sql) throws SQLException {
        try (Connection connection = zone.building().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepare(statement);
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
            return null;
        }
    }

    /** What is not being made yet, will not be. */
    @Override
    public void close() {
        makers.shutdownNow();
    }

    private final class Making extends FutureTask<Void> implements Comparable<Making> {

        private final long rows;

        Making(String sql, long rows) {
            super(() -> make(sql));
            this.rows = rows;
        }

        @Override
        public int compareTo(Making other) {
            return Long.compare(other.rows, rows);
        }

        void await() throws SQLException, InterruptedException {
            try {
                get();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case SQLException sql -> throw sql;
                    case RuntimeException failed -> throw failed;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
