package nl.gemeentecloud.store.ledger;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.ledger.keys.LedgerKeys;
import nl.gemeentecloud.ledger.write.CheckpointSigner;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import nl.gemeentecloud.ledger.write.Frontier;
import nl.gemeentecloud.ledger.write.Salts;
import nl.gemeentecloud.ledger.write.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writing one log for as long as the zone answers. Any failure ends it: the next session reads from
 * the zone what became of the last commit, so that a lost acknowledgement makes no gap and no
 * duplicate. For one thread.
 */
final class LedgerSession implements AutoCloseable {

    /** So many entries at most are read again at a start. */
    static final long EDGE_EVERY = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSession.class);

    private final LedgerPlace place;
    private final Clock clock;
    private final Connection connection;
    private final LedgerRows rows;
    private final Frontier frontier;
    private final Sealer sealer;
    private final Salts salts = new Salts(new SecureRandom());
    private final CheckpointSigner signer;
    private long number;
    private long covered;
    private long edgeSize;

    private LedgerSession(
            LedgerPlace place, Clock clock, Connection connection, LedgerTail tail, LedgerKeys keys)
            throws SQLException {
        this.place = place;
        this.clock = clock;
        this.connection = connection;
        this.rows = new LedgerRows(place.logId(), connection);
        this.frontier = tail.frontier();
        this.sealer = new Sealer(keys.seal());
        this.signer = new CheckpointSigner(keys.checkpoint());
        this.number = tail.latest().map(Checkpoint::number).orElse(0L);
        this.covered = tail.latest().map(Checkpoint::size).orElse(0L);
        this.edgeSize = tail.edgeSize();
    }

    /**
     * Takes up a log where the zone says it is.
     *
     * @param acknowledged how many entries were promised to be in it
     * @param commit longest wait for one answer of the zone
     */
    static LedgerSession open(
            LedgerPlace place, KeyFiles keyFiles, Clock clock, long acknowledged, Duration commit)
            throws SQLException, LedgerDamaged {
        String logId = place.logId();
        LedgerKeys keys = keyFiles.ledgerKeys();
        Optional<Checkpoint> outside = LedgerTail.outside(place.checkpoints(), logId);
        LedgerTail tail;
        try (Connection auditor = place.zone().auditor().getConnection()) {
            tail = LedgerTail.read(auditor, logId, keyFiles.verificationKeys(), outside);
        }
        if (tail.frontier().size() < acknowledged) {
            throw new LedgerDamaged(
                    "entries %d to %d are missing"
                            .formatted(tail.frontier().size(), acknowledged - 1));
        }
        Connection connection = place.zone().ledger().getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(commit.toMillis()));
            LedgerSession session = new LedgerSession(place, clock, connection, tail, keys);
            if (!tail.latest().equals(outside)) {
                tail.latest().ifPresent(session::keepOutside);
            }
            return session;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** How many entries the log has. */
    long size() {
        return frontier.size();
    }

    boolean answers() throws SQLException {
        return connection.isValid(1);
    }

    /** Gives the entries their places and makes them durable, in one commit. */
    void commit(List<PendingEntry> group) throws SQLException {
        long first = frontier.size();
        byte[][] seals = new byte[group.size()][];
        for (int i = 0; i < seals.length; i++) {
            byte[] bytes = group.get(i).bytes();
            EntryEncoder.complete(bytes, first + i, salts.next());
            seals[i] = sealer.seal(bytes);
        }
        rows.add(first, group, seals);
        for (int i = 0; i < seals.length; i++) {
            group.get(i).written(place.logId(), first + i);
        }
        for (PendingEntry entry : group) {
            frontier.add(entry.bytes());
        }
    }

    /**
     * Signs what the log holds, unless that was done.
     *
     * @param last whether no more will come, so that the next start has little to read
     */
    void checkpoint(boolean last) throws SQLException {
        if (frontier.size() == covered) {
            return;
        }
        Checkpoint checkpoint =
                signer.sign(
                        place.logId(),
                        number + 1,
                        frontier.size(),
                        frontier.root(),
                        clock.instant());
        boolean withEdge = last || frontier.size() - edgeSize >= EDGE_EVERY;
        rows.add(checkpoint, withEdge ? frontier.hashes() : null);
        number = checkpoint.number();
        covered = checkpoint.size();
        edgeSize = withEdge ? covered : edgeSize;
        keepOutside(checkpoint);
    }

    private void keepOutside(Checkpoint checkpoint) {
        try {
            place.checkpoints().keep(place.logId(), signer.note(checkpoint));
        } catch (IOException e) {
            // the entries are safe; what suffers is noticing that a zone was turned back
            LOG.error(
                    "Checkpoint {} of log {} cannot be kept outside the zone, make room: {}",
                    checkpoint.number(),
                    place.logId(),
                    e.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            rows.close();
        }
    }
}
