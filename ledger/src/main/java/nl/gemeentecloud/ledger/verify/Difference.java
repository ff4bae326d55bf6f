package nl.gemeentecloud.ledger.verify;

/**
 * Where a log is not what was written.
 *
 * @param logId which log
 * @param seq the entry; for a checkpoint, the last entry it covers; -1 when it covers none
 * @param what which part of it: {@code entry}, {@code seal}, {@code bytes}, {@code column <name>},
 *     {@code line}, {@code tree}, {@code checkpoint <number>}
 * @param expected what a log that nobody touched has there, in words
 * @param found what is there, in words
 */
public record Difference(String logId, long seq, String what, String expected, String found) {

    @Override
    public String toString() {
        return "log %s, entry %d, %s: expected %s, found %s"
                .formatted(logId, seq, what, expected, found);
    }
}
