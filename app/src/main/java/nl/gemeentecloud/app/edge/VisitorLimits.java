package nl.gemeentecloud.app.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How often one visitor may look into open registers: so many times a second, and a number of times
 * at once. Kept for a bounded number of visitors; whoever falls out of it begins anew.
 */
public final class VisitorLimits {

    private static final int MOST_VISITORS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final long nanosPerRequest;
    private final long burstNanos;
    private final LongSupplier nanoTime;

    /** Per visitor the moment at which all that it did so far is paid for. */
    private final Cache<String, AtomicLong> paidAt =
            Caffeine.newBuilder()
                    .maximumSize(MOST_VISITORS)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();

    /**
     * @param perSecond requests a second; 0 sets no limit
     * @param burst requests at once, at least 1
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public VisitorLimits(int perSecond, int burst, LongSupplier nanoTime) {
        this.nanosPerRequest = perSecond == 0 ? 0 : SECOND_NANOS / perSecond;
        this.burstNanos = nanosPerRequest * burst;
        this.nanoTime = nanoTime;
    }

    /**
     * Counts a request of a visitor.
     *
     * @param cost how many requests of this visitor may count as one; at least 1
     * @return zero when it may go on, else how long to wait, at least a second
     */
    Duration admit(String visitor, int cost) {
        if (nanosPerRequest == 0) {
            return Duration.ZERO;
        }
        long step = Math.max(1, nanosPerRequest / cost);
        long now = nanoTime.getAsLong();
        AtomicLong paid = paidAt.get(visitor, first -> new AtomicLong(now));
        while (true) {
            long before = paid.get();
            long after = Math.max(before - now, 0) + now + step;
            long ahead = after - now - burstNanos;
            if (ahead > 0) {
                return Duration.ofSeconds(1 + ahead / SECOND_NANOS);
            }
            if (paid.compareAndSet(before, after)) {
                return Duration.ZERO;
            }
        }
    }
}
