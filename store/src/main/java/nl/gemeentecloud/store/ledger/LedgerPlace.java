package nl.gemeentecloud.store.ledger;

import nl.gemeentecloud.store.zone.Zone;

/**
 * Where a log lives: in a zone, written by one node, with its latest checkpoint kept outside.
 *
 * @param checkpoints a directory that does not go back when the zone does
 */
public record LedgerPlace(Zone zone, LedgerNode node, CheckpointFolder checkpoints) {

    public String logId() {
        return node.logId(zone.name());
    }
}
