package nl.gemeentecloud.store.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A delivered record on its way into its table: encoded, and later told which object it is of. */
final class StagedRecord {

    /** Stand for no beginning and no end of validity. */
    static final LocalDate ALWAYS = LocalDate.MIN;

    static final LocalDate FOREVER = LocalDate.MAX;

    final String key;
    final int volgnummer;
    final byte[] digest;

    /** Search keys, then typed columns: String, Long or null. */
    final @Nullable Object[] cells;

    /** The document, or what did not fit its column. */
    final byte @Nullable [] content;

    final LocalDate validFrom;
    final LocalDate validTo;

    long objectId;
    byte[] pseudonym = {};
    Instant recordedFrom = Instant.EPOCH;
    Change change = Change.ADDED;

    /** What taking it in does to its object. */
    enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    StagedRecord(
            String key,
            int volgnummer,
            byte[] digest,
            @Nullable Object[] cells,
            byte @Nullable [] content,
            LocalDate validFrom,
            LocalDate validTo) {
        this.key = key;
        this.volgnummer = volgnummer;
        this.digest = digest;
        this.cells = cells;
        this.content = content;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** About how much memory it takes, in bytes. */
    int weight() {
        return 500 + (content == null ? 0 : content.length);
    }
}
