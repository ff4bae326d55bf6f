package nl.gemeentecloud.ledger.verify;

/**
 * What was checked in a log without a difference.
 *
 * @param uncovered how many of the entries, at the end, no checkpoint covers yet: their seals hold,
 *     but a removed tail of them would not be missed
 */
public record Counts(String logId, long entries, long lines, long checkpoints, long uncovered) {}
