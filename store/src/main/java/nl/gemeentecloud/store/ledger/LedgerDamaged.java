package nl.gemeentecloud.store.ledger;

/** The zone does not hold what a log promised; a writer that went on would hide it. */
final class LedgerDamaged extends Exception {

    LedgerDamaged(String what) {
        super(
                what
                        + "; run verify-log, put the zone back as it was, or move the file node-id"
                        + " aside so that a new log begins and this one stays as evidence");
    }
}
