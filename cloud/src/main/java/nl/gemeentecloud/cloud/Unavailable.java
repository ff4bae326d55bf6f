package nl.gemeentecloud.cloud;

import java.time.Duration;

/**
 * Thrown when a question cannot be answered now, though nothing is wrong with it: a zone or its
 * ledger is down, slow or full. Nothing of the answer was given.
 */
public final class Unavailable extends RuntimeException {

    private final Duration retryAfter;

    public Unavailable(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the caller should wait before asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
