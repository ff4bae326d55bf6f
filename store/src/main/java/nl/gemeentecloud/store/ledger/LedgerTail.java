package nl.gemeentecloud.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.ledger.verify.CheckpointNote;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.ledger.verify.Seals;
import nl.gemeentecloud.ledger.write.Frontier;

/**
 * Where a log stands according to its zone: what a writer goes on from. Entries behind the last
 * checkpoint (acknowledged or not, the writer was killed) are taken in when their seals hold.
 *
 * @param latest the last checkpoint
 * @param edgeSize what the last checkpoint with subtree hashes covers
 */
record LedgerTail(Frontier frontier, Optional<Checkpoint> latest, long edgeSize) {

    private static final int FETCH = 100;

    /**
     * Reads the tail of a log.
     *
     * @param connection as auditor
     * @param outside the checkpoint that was kept outside the zone
     * @throws LedgerDamaged when the zone does not hold what was promised
     */
    static LedgerTail read(
            Connection connection,
            String logId,
            VerificationKeys keys,
            Optional<Checkpoint> outside)
            throws SQLException, LedgerDamaged {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return read(new Source(connection, logId, new Seals(keys)), keys, outside);
        } catch (IllegalArgumentException e) {
            throw new LedgerDamaged("a checkpoint is damaged: " + e.getMessage());
        } finally {
            connection.rollback();
        }
    }

    private static LedgerTail read(
            Source source, VerificationKeys keys, Optional<Checkpoint> outside)
            throws SQLException, LedgerDamaged {
        Optional<Checkpoint> latest = source.latest();
        if (outside.isPresent()) {
            checkSigned(outside.get(), keys);
            long kept = outside.get().number();
            long number = latest.map(Checkpoint::number).orElse(0L);
            if (kept > number) {
                throw new LedgerDamaged(
                        "checkpoint %d was kept outside the zone, which has no more than %d"
                                .formatted(kept, number));
            }
            if (kept == number && !outside.equals(latest)) {
                throw new LedgerDamaged(
                        "checkpoint %d differs from what was kept outside the zone"
                                .formatted(number));
            }
        }
        if (latest.isPresent()) {
            checkSigned(latest.get(), keys);
        }
        Frontier frontier = source.edge();
        long edgeSize = frontier.size();
        source.addEntries(frontier, latest);
        return new LedgerTail(frontier, latest, edgeSize);
    }

    private static void checkSigned(Checkpoint checkpoint, VerificationKeys keys)
            throws LedgerDamaged {
        Optional<String> broken = CheckpointNote.brokenSignature(checkpoint, keys);
        if (broken.isPresent()) {
            throw new LedgerDamaged(
                    "the signature of checkpoint %d is %s"
                            .formatted(checkpoint.number(), broken.get()));
        }
    }

    /** The rows of one log in one snapshot. */
    private record Source(Connection connection, String logId, Seals seals) {

        Optional<Checkpoint> latest() throws SQLException {
            String sql =
                    "select "
                            + CheckpointRow.COLUMNS
                            + " from ledger_checkpoint where log_id = ?"
                            + " order by number desc limit 1";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, logId);
                ResultSet row = statement.executeQuery();
                return row.next() ? Optional.of(CheckpointRow.read(row)) : Optional.empty();
            }
        }

        /** The tree at the last checkpoint that has subtree hashes; empty when none has. */
        Frontier edge() throws SQLException, LedgerDamaged {
            String sql =
                    "select "
                            + CheckpointRow.COLUMNS
                            + " from ledger_checkpoint where log_id = ? and edge is not null"
                            + " order by number desc limit 1";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, logId);
                ResultSet row = statement.executeQuery();
                if (!row.next()) {
                    return new Frontier();
                }
                Checkpoint checkpoint = CheckpointRow.read(row);
                Frontier edge = new Frontier(checkpoint.size(), row.getBytes("edge"));
                checkRoot(edge, checkpoint);
                return edge;
            }
        }

        void addEntries(Frontier frontier, Optional<Checkpoint> latest)
                throws SQLException, LedgerDamaged {
            String sql =
                    """
                    select seq, substring(bytes for ?) as bytes, substring(seal for 21) as seal
                    from ledger_entry where log_id = ? and seq >= ? order by seq
                    """;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                statement.setInt(1, Entry.MAX_BYTES + 1);
                statement.setString(2, logId);
                statement.setLong(3, frontier.size());
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    addEntry(rows, frontier);
                    if (latest.isPresent() && latest.get().size() == frontier.size()) {
                        checkRoot(frontier, latest.get());
                    }
                }
            }
            long promised = latest.map(Checkpoint::size).orElse(0L);
            if (frontier.size() < promised) {
                throw new LedgerDamaged(
                        "entries %d to %d are missing".formatted(frontier.size(), promised - 1));
            }
        }

        private void addEntry(ResultSet row, Frontier frontier) throws SQLException, LedgerDamaged {
            long seq = row.getLong("seq");
            if (seq != frontier.size()) {
                throw new LedgerDamaged("entry %d is missing".formatted(frontier.size()));
            }
            byte[] bytes = row.getBytes("bytes");
            if (seals.check(bytes, row.getBytes("seal")).isPresent()) {
                throw new LedgerDamaged("the seal of entry %d is broken".formatted(seq));
            }
            frontier.add(bytes);
        }

        private static void checkRoot(Frontier frontier, Checkpoint checkpoint)
                throws LedgerDamaged {
            if (!HexFormat.of().formatHex(frontier.root()).equals(checkpoint.root())) {
                throw new LedgerDamaged(
                        "the entries differ from checkpoint %d".formatted(checkpoint.number()));
            }
        }
    }

    /** The checkpoint that was kept outside, as a writer needs it. */
    static Optional<Checkpoint> outside(CheckpointFolder folder, String logId)
            throws LedgerDamaged {
        try {
            return folder.latest(logId);
        } catch (NotCanonicalException e) {
            throw new LedgerDamaged(
                    "its checkpoint outside the zone is damaged: " + e.getMessage());
        }
    }
}
