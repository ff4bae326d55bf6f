package nl.gemeentecloud.store.register;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

/**
 * No houder has more than half of the connections for questions of a zone at once, so that one that
 * asks much, or whose questions are slow, leaves room for the others.
 */
final class FairShare {

    private static final Duration WHEN_BUSY = Duration.ofSeconds(1);

    private final Zone zone;
    private final int most;
    private final Duration patience;

    /** As many as there are municipalities, at most. */
    private final ConcurrentMap<Gemeentecode, Semaphore> free = new ConcurrentHashMap<>();

    FairShare(Zone zone) {
        this.zone = zone;
        this.most = Math.max(1, zone.configuration().limits().questions() / 2);
        this.patience = zone.configuration().limits().acquire();
    }

    /** A place among the questions of a houder; closing gives it back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for a place as long as one waits for a connection.
     *
     * @throws ZoneUnavailable when the houder has its share and nothing of it came free
     */
    Place take(Gemeentecode houder) {
        Semaphore places = free.computeIfAbsent(houder, first -> new Semaphore(most));
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return places::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ZoneUnavailable(
                zone.name(),
                "gemeente %s has %d questions there already, its share"
                        .formatted(houder.digits(), most),
                WHEN_BUSY);
    }
}
