package nl.gemeentecloud.store.ledger;

import java.time.Duration;

/**
 * The bounds of a writer.
 *
 * @param waiting most entries that wait for a commit; one more is refused at once
 * @param group most entries in one commit
 * @param commit longest time one commit may take before the zone counts as away
 * @param checkpoint time between checkpoints while entries come in
 * @param retry time between attempts while the zone is away
 */
public record LedgerLimits(
        int waiting, int group, Duration commit, Duration checkpoint, Duration retry) {

    public static final LedgerLimits DEFAULT =
            new LedgerLimits(
                    1_024,
                    256,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(200));

    public LedgerLimits {
        if (waiting < 1 || group < 1) {
            throw new IllegalArgumentException(
                    "A ledger writer has room for at least one entry, not %d and %d"
                            .formatted(waiting, group));
        }
    }
}
