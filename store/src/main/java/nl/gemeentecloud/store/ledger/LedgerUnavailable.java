package nl.gemeentecloud.store.ledger;

import java.time.Duration;

/**
 * An entry could not be made durable, so what it records must not happen: no ledger, no answer.
 * Trying again later may work.
 */
public final class LedgerUnavailable extends RuntimeException {

    private final String logId;
    private final Duration retryAfter;

    LedgerUnavailable(String logId, String reason, Duration retryAfter) {
        super(
                "Log %s takes no entries: %s; try again in %d s"
                        .formatted(logId, reason, retryAfter.toSeconds()));
        this.logId = logId;
        this.retryAfter = retryAfter;
    }

    public String logId() {
        return logId;
    }

    /** When it makes sense to try again; whole seconds, at least one. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
