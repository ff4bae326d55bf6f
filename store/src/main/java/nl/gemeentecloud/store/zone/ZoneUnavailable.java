package nl.gemeentecloud.store.zone;

import java.time.Duration;

/**
 * A zone cannot be asked anything now. Nothing was read or written; asking again later may work.
 */
public final class ZoneUnavailable extends RuntimeException {

    private final String zone;
    private final Duration retryAfter;

    public ZoneUnavailable(String zone, String reason, Duration retryAfter) {
        super(
                "Zone %s is not available: %s; try again in %d s"
                        .formatted(zone, reason, retryAfter.toSeconds()));
        this.zone = zone;
        this.retryAfter = retryAfter;
    }

    /** The same, for another who asked the same zone at the same time. */
    public ZoneUnavailable(ZoneUnavailable same) {
        super(same.getMessage(), same);
        this.zone = same.zone;
        this.retryAfter = same.retryAfter;
    }

    /** Name of the zone. */
    public String zone() {
        return zone;
    }

    /** When it makes sense to ask again; whole seconds, at least one. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
