package nl.gemeentecloud.ledger.verify;

import nl.gemeentecloud.ledger.Line;

/** A line as its own row: which entry it says it belongs to, and under which houder. */
public record StoredLine(long seq, int houder, Line line) {}
