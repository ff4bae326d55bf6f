package nl.gemeentecloud.store.filling;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One table being filled over a connection of its own, by buffers from several threads. The queue
 * is bounded: who reads faster than PostgreSQL writes, waits.
 */
final class CopyStream {

    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TAIL = {-1, -1};
    private static final int MOST_WAITING = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An empty buffer says that no more come. */
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final BlockingQueue<ByteBuffer> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Buffers buffers;
    private final Thread thread;
    private volatile @Nullable Exception failure;
    private volatile boolean stopped;
    private long rows;

    /** What the connection is used for. */
    @FunctionalInterface
    interface Filling {

        /** Fills over this connection; {@code copy} sends all buffers and returns the rows. */
        void fill(Copying copy) throws SQLException, InterruptedException;
    }

    /** Sends all that comes into a table. */
    @FunctionalInterface
    interface Copying {
        long copy(Connection connection, String sql) throws SQLException;
    }

    CopyStream(String name, Buffers buffers, Filling filling) {
        this.buffers = buffers;
        this.thread =
                Thread.ofVirtual()
                        .name("copy-" + name)
                        .start(() -> {
                            try {
                                filling.fill(this::copy);
                            } catch (InterruptedException e) {
                                failure = new SQLException("Stopped", e);
                            } catch (SQLException | RuntimeException e) {
                                failure = e;
                            } finally {
                                stopped = true;
                                waiting.clear();
                            }
                        });
    }

    // every buffer is allocated here, and its contents begin at 0
    @SuppressWarnings("ByteBufferBackingArray")
    private long copy(Connection connection, String sql) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            copy.writeToCopy(HEAD, 0, HEAD.length);
            ByteBuffer next = waiting.take();
            while (next.position() > 0) {
                copy.writeToCopy(next.array(), 0, next.position());
                buffers.back(next);
                next = waiting.take();
            }
            copy.writeToCopy(TAIL, 0, TAIL.length);
            rows = copy.endCopy();
            return rows;
        } catch (InterruptedException e) {
            throw new SQLException("Stopped", e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Hands over a filled buffer; waits while enough are waiting. */
    void send(ByteBuffer buffer) {
        try {
            while (!waiting.offer(buffer, 100, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    throw new IllegalStateException("A table can not be filled any further");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Filling a table was interrupted", e);
        }
    }

    /** Says that no more buffers come. */
    void end() {
        if (!stopped) {
            send(END);
        }
    }

    /** Gives up: nothing of the table stays. */
    void abandon() {
        thread.interrupt();
        try {
            if (thread.join(PATIENCE)) {
                waiting.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the table is filled. */
    void await() throws SQLException, InterruptedException {
        thread.join();
        Exception failed = failure;
        if (failed instanceof SQLException e) {
            throw e;
        }
        if (failed instanceof RuntimeException e) {
            throw e;
        }
    }

    /** What the server refused, or null. */
    @Nullable SQLException refused() {
        return failure instanceof SQLException e ? e : null;
    }
}
