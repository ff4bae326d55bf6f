package nl.gemeentecloud.store.ledger;

import java.util.List;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.ledger.verify.Difference;

/** What a check of logs found. */
public sealed interface AuditOutcome {

    /** Every log is what was written; per log, in order of name, what was checked. */
    record Verified(List<Counts> logs) implements AuditOutcome {
        public Verified {
            logs = List.copyOf(logs);
        }
    }

    /** A log is not; the first difference in the first log that has one. */
    record Differs(Difference first) implements AuditOutcome {}
}
