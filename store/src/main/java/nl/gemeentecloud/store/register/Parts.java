package nl.gemeentecloud.store.register;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one delivery, a few at a time. Submitting waits while enough are in progress, which
 * bounds what a delivery holds in memory. After a part has failed, nothing more is begun.
 */
final class Parts implements AutoCloseable {

    private final Delivery delivery;
    private final int atOnce;
    private final DeliveryRows.Begun begun;
    private final PartMerge merge;
    private final DeliveryRows rows;
    private final Patience patience;
    private final Statistics statistics;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private PartCounts counts = PartCounts.NONE;
    private volatile @Nullable RuntimeException failure;
    private int submitted;

    Parts(
            Delivery delivery,
            int atOnce,
            DeliveryRows.Begun begun,
            PartMerge merge,
            DeliveryRows rows,
            Patience patience,
            Statistics statistics) {
        this.delivery = delivery;
        this.atOnce = atOnce;
        this.begun = begun;
        this.merge = merge;
        this.rows = rows;
        this.patience = patience;
        this.statistics = statistics;
        this.free = new Semaphore(atOnce);
    }

    /**
     * Hands over the next part; one that was finished before is only counted.
     *
     * @return what is finished so far
     */
    PartCounts submit(List<StagedRecord> part) {
        int number = submitted++;
        PartCounts before = begun.done().get(number);
        if (before != null) {
            return add(before);
        }
        await(1);
        throwFailure();
        threads.execute(() -> {
            try {
                add(write(number, part));
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                free.release();
            }
        });
        return add(PartCounts.NONE);
    }

    private PartCounts write(int number, List<StagedRecord> part) {
        PartCounts written =
                patience.insist((connection, again) -> {
                    PartCounts done =
                            again ? rows.parts(connection, delivery, begun.id()).get(number) : null;
                    return done != null
                            ? done
                            : Patience.inTransaction(
                                    connection, () -> merge.merge(connection, number, part));
                });
        if (statistics.behind(written)) {
            patience.insist((connection, again) -> {
                statistics.refresh(connection);
                return written;
            });
        }
        return written;
    }

    /** Waits for all parts and returns what they did together. */
    PartCounts finish() {
        await(atOnce);
        throwFailure();
        return add(PartCounts.NONE);
    }

    private void await(int permits) {
        try {
            free.acquire(permits);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryStopped(delivery);
        }
    }

    private void throwFailure() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private synchronized PartCounts add(PartCounts more) {
        counts = counts.plus(more);
        return counts;
    }

    /** Waits for what is in progress, so that nothing is written after the delivery has ended. */
    @Override
    public void close() {
        threads.close();
    }
}
