package nl.gemeentecloud.store.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.verify.Columns;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.ledger.verify.Difference;
import nl.gemeentecloud.ledger.verify.LogVerifier;
import nl.gemeentecloud.ledger.verify.StoredLine;
import org.jspecify.annotations.Nullable;

/** Checks one log of a zone: feeds its rows, in order, to the verifier. */
final class LogAudit implements AutoCloseable {

    /** A stretch of lines is that of 2^14 entries (V3__ledger_line_stretch.sql). */
    private static final int STRETCH_BITS = 14;

    private final String logId;
    private final LogVerifier verifier;
    private final LogCursors cursors;
    private @Nullable StoredLine nextLine;
    private @Nullable Checkpoint nextCheckpoint;
    private Optional<byte[]> nextEdge = Optional.empty();

    LogAudit(Connection connection, String logId, LogVerifier verifier) throws SQLException {
        this.logId = logId;
        this.verifier = verifier;
        this.cursors = new LogCursors(connection, logId);
    }

    /** The first difference, if there is one. */
    Optional<Difference> first() throws SQLException {
        try {
            readLine();
            Optional<Difference> found = readCheckpoint();
            while (found.isEmpty() && cursors.entries().next()) {
                found = entry(cursors.entries());
            }
            while (found.isEmpty() && nextCheckpoint != null) {
                found = checkpoint(nextCheckpoint);
            }
            if (found.isEmpty() && nextLine != null) {
                found = verifier.linesAfterEnd(nextLine);
            }
            return found.isPresent() ? found : verifier.finish();
        } catch (OddLine e) {
            return Optional.of(e.difference);
        }
    }

    Counts counts() {
        return verifier.counts();
    }

    private Optional<Difference> entry(ResultSet row) throws SQLException, OddLine {
        long seq = row.getLong("seq");
        Optional<Difference> found =
                verifier.entry(seq, row.getBytes("bytes"), row.getBytes("seal"));
        if (found.isEmpty()) {
            found = verifier.columns(columns(row));
        }
        if (found.isEmpty()) {
            found = verifier.lines(linesUpTo(seq));
        }
        while (found.isEmpty()
                && nextCheckpoint != null
                && nextCheckpoint.size() <= verifier.size()) {
            found = checkpoint(nextCheckpoint);
        }
        return found;
    }

    private static Columns columns(ResultSet row) throws SQLException {
        int houder = row.getInt("houder");
        return new Columns(
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(houder),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("register"),
                row.getString("acting"),
                row.getString("application"));
    }

    private List<StoredLine> linesUpTo(long seq) throws SQLException, OddLine {
        if (nextLine == null || nextLine.seq() > seq) {
            return List.of();
        }
        List<StoredLine> lines = new ArrayList<>();
        while (nextLine != null && nextLine.seq() <= seq && lines.size() <= EntryDraft.MAX_LINES) {
            lines.add(nextLine);
            readLine();
        }
        return lines;
    }

    private void readLine() throws SQLException, OddLine {
        ResultSet row = cursors.lines();
        if (!row.next()) {
            nextLine = null;
            return;
        }
        byte[] pseudonym = row.getBytes("pseudonym");
        long seq = row.getLong("seq");
        if (pseudonym.length != Pseudonym.BYTES) {
            throw new OddLine(
                    new Difference(
                            logId,
                            seq,
                            "line",
                            "a pseudonym of %d bytes".formatted(Pseudonym.BYTES),
                            pseudonym.length > Pseudonym.BYTES
                                    ? "more"
                                    : "%d".formatted(pseudonym.length)));
        }
        int stretch = row.getInt("stretch");
        if (row.wasNull() || stretch != seq >> STRETCH_BITS) {
            throw new OddLine(
                    new Difference(
                            logId,
                            seq,
                            "line",
                            "stretch " + (seq >> STRETCH_BITS),
                            row.wasNull() ? "none" : Integer.toString(stretch)));
        }
        nextLine =
                new StoredLine(
                        seq,
                        row.getInt("houder"),
                        new Line(Pseudonym.of(pseudonym), row.getBoolean("delivered")));
    }

    private Optional<Difference> checkpoint(Checkpoint checkpoint) throws SQLException {
        Optional<Difference> found = verifier.checkpoint(checkpoint, nextEdge);
        return found.isPresent() ? found : readCheckpoint();
    }

    private Optional<Difference> readCheckpoint() throws SQLException {
        ResultSet row = cursors.checkpoints();
        nextCheckpoint = null;
        if (!row.next()) {
            return Optional.empty();
        }
        try {
            nextCheckpoint = CheckpointRow.read(row);
            nextEdge = Optional.ofNullable(row.getBytes("edge"));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    new Difference(
                            logId,
                            row.getLong("size") - 1,
                            "checkpoint " + row.getLong("number"),
                            "a checkpoint",
                            String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() throws SQLException {
        cursors.close();
    }

    /** A line row that cannot be one of ours at all. */
    private static final class OddLine extends Exception {
        private final transient Difference difference;

        OddLine(Difference difference) {
            this.difference = difference;
        }
    }
}
