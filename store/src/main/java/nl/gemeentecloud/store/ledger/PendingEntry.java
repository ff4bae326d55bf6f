package nl.gemeentecloud.store.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.gemeentecloud.ledger.EntryDraft;

/** An entry on its way to the ledger. */
public final class PendingEntry {

    private final EntryDraft draft;
    private final long atMicros;
    private final byte[] bytes;
    private final CompletableFuture<Receipt> outcome = new CompletableFuture<>();

    PendingEntry(EntryDraft draft, long atMicros, byte[] bytes) {
        this.draft = draft;
        this.atMicros = atMicros;
        this.bytes = bytes;
    }

    /**
     * Waits until the entry is durable; the writer answers within its time for one commit.
     *
     * @throws LedgerUnavailable when it could not be made durable, or nobody knows whether it was
     */
    public Receipt await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }

    EntryDraft draft() {
        return draft;
    }

    /** Microseconds since 1970. */
    long atMicros() {
        return atMicros;
    }

    /** The canonical bytes; complete once it has a place. */
    byte[] bytes() {
        return bytes;
    }

    void written(String logId, long seq) {
        outcome.complete(new Receipt(logId, seq, Instant.EPOCH.plus(atMicros, ChronoUnit.MICROS)));
    }

    void failed(LedgerUnavailable reason) {
        outcome.completeExceptionally(reason);
    }
}
