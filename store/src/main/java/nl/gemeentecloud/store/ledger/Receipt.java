package nl.gemeentecloud.store.ledger;

import java.time.Instant;

/**
 * Proof that an entry is durable, and where.
 *
 * @param at the moment in the entry
 */
public record Receipt(String logId, long seq, Instant at) {}
