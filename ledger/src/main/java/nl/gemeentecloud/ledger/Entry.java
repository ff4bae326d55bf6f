package nl.gemeentecloud.ledger;

import java.time.Instant;

/**
 * One leaf of a log.
 *
 * @param logId zone and writer node, 1 to 64 of {@code a-z 0-9 . _ -}, first a letter or digit
 * @param seq place in its log, from 0, without gaps
 * @param at the real clock when it was handed to the ledger, UTC, whole microseconds, from 1970
 *     through 9999
 * @param draft what happened
 */
public record Entry(String logId, long seq, Instant at, Salt salt, EntryDraft draft) {

    /** Largest canonical form of an entry, in bytes. */
    public static final int MAX_BYTES = 512 * 1024;

    private static final long MAX_SECOND = 253_402_300_799L;

    public Entry {
        Fields.logId(logId);
        if (seq < 0) {
            throw new IllegalArgumentException("seq of a ledger entry must be 0 or more: " + seq);
        }
        if (at.getEpochSecond() < 0
                || at.getEpochSecond() > MAX_SECOND
                || at.getNano() % 1000 != 0) {
            throw new IllegalArgumentException(
                    "at of a ledger entry must be in whole microseconds, 1970 to 9999: " + at);
        }
    }
}
