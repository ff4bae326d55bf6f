package nl.gemeentecloud.store.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.ledger.verify.Difference;
import nl.gemeentecloud.ledger.verify.LogVerifier;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.ledger.verify.Outside;
import nl.gemeentecloud.store.zone.Zone;

/**
 * Checks every log of a zone as {@code auditor}, in one snapshot and bounded memory, also while it
 * is written: rows, derived columns, lines, tree, checkpoints, and what was kept outside the zone.
 */
public final class LedgerAudit {

    private final Zone zone;
    private final CheckpointFolder checkpoints;
    private final VerificationKeys keys;

    public LedgerAudit(Zone zone, CheckpointFolder checkpoints, VerificationKeys keys) {
        this.zone = zone;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /**
     * Checks.
     *
     * @throws nl.gemeentecloud.store.zone.ZoneUnavailable when the zone is away
     * @throws SQLException when it is lost meanwhile
     */
    public AuditOutcome verify() throws SQLException {
        // Before the snapshot: the zone gets a checkpoint first, so it cannot be behind.
        TreeSet<String> logs = new TreeSet<>();
        Map<String, Checkpoint> outside = new HashMap<>();
        for (String logId : checkpoints.logs()) {
            if (LedgerNode.belongsTo(logId, zone.name())) {
                logs.add(logId);
                try {
                    checkpoints.latest(logId).ifPresent(kept -> outside.put(logId, kept));
                } catch (NotCanonicalException e) {
                    return new AuditOutcome.Differs(
                            new Difference(
                                    logId,
                                    -1,
                                    "checkpoint outside the zone",
                                    "a checkpoint",
                                    String.valueOf(e.getMessage())));
                }
            }
        }
        try (Connection connection = zone.auditor().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                logs.addAll(LogCursors.logs(connection));
                return verify(connection, logs, outside);
            } finally {
                connection.rollback();
            }
        }
    }

    private AuditOutcome verify(
            Connection connection, Set<String> logs, Map<String, Checkpoint> outside)
            throws SQLException {
        List<Counts> verified = new ArrayList<>();
        for (String logId : logs) {
            LogVerifier verifier =
                    new LogVerifier(
                            logId, keys, Outside.of(Optional.ofNullable(outside.get(logId))));
            try (LogAudit audit = new LogAudit(connection, logId, verifier)) {
                Optional<Difference> first = audit.first();
                if (first.isPresent()) {
                    return new AuditOutcome.Differs(first.get());
                }
                verified.add(audit.counts());
            }
        }
        return new AuditOutcome.Verified(verified);
    }
}
