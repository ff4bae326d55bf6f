package nl.gemeentecloud.proef.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Makes numbered blocks on several threads and hands them on in order. At most twice as many blocks
 * as threads exist at a time, whatever the size of the world.
 *
 * @param <B> what a block is made into; used again once handed on
 */
public final class OrderedBlocks<B> {

    /** Fills a block. */
    public interface Maker<B> {
        void make(B block, int number) throws IOException;
    }

    /** Takes a finished block, in order, on the calling thread. */
    public interface Taker<B> {
        void take(B block, int number) throws IOException;
    }

    private final Supplier<B> fresh;
    private final int threads;

    /**
     * @param fresh makes an empty block
     * @param threads at least 1; does not change the result
     */
    public OrderedBlocks(Supplier<B> fresh, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed");
        }
        this.fresh = fresh;
        this.threads = threads;
    }

    public void run(int blocks, Maker<B> maker, Taker<B> taker) throws IOException {
        Queue<B> free = new ConcurrentLinkedQueue<>();
        ArrayDeque<Future<B>> window = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                int next = 0;
                for (int number = 0; number < blocks; number++) {
                    while (next < blocks && window.size() < 2 * threads) {
                        int mine = next++;
                        window.add(workers.submit(() -> make(free, maker, mine)));
                    }
                    B block = await(window.remove());
                    taker.take(block, number);
                    free.add(block);
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private B make(Queue<B> free, Maker<B> maker, int number) throws IOException {
        B used = free.poll();
        B block = used == null ? fresh.get() : used;
        maker.make(block, number);
        return block;
    }

    private static <B> B await(Future<B> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted; what was written is not complete", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("A block could not be made", e.getCause());
        }
    }
}
