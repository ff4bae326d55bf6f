package nl.gemeentecloud.cloud;

import java.time.Duration;
import java.util.function.Supplier;
import nl.gemeentecloud.store.ledger.LedgerUnavailable;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

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

    /** How long the caller should wait before asking again; at least one second. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Does the work; what the store says of being away is said in the words of the door. */
    static <T> T when(Supplier<T> work) {
        try {
            return work.get();
        } catch (ZoneUnavailable away) {
            throw new Unavailable(String.valueOf(away.getMessage()), away.retryAfter(), away);
        } catch (LedgerUnavailable away) {
            throw new Unavailable(String.valueOf(away.getMessage()), away.retryAfter(), away);
        }
    }
}
