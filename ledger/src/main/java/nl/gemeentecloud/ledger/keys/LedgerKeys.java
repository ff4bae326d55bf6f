package nl.gemeentecloud.ledger.keys;

import java.util.List;

/** The keys a writer uses now. They never stand in a zone or an export. */
public record LedgerKeys(CheckpointKey checkpoint, SealKey seal) {

    public static LedgerKeys generate() {
        return new LedgerKeys(CheckpointKey.generate(), SealKey.generate());
    }

    /** What checks everything these keys made, and nothing older. */
    public VerificationKeys verification() {
        return VerificationKeys.of(List.of(checkpoint), List.of(seal));
    }
}
