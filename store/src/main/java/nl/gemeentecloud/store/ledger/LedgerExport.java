package nl.gemeentecloud.store.ledger;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import nl.gemeentecloud.store.zone.Zone;

/**
 * Writes every log of a zone as text that {@link LedgerFile} checks, in one snapshot and bounded
 * memory. Lines end in a line feed; words are parted by one space:
 *
 * <pre>
 * gemeentecloud-logboek 1
 * log NAME
 * e SEQ BYTES SEAL                          (Base64)
 * c NUMBER SIZE ROOT MICROS KEY SIGNATURE   (root, key and signature in hexadecimals)
 * end ENTRIES CHECKPOINTS
 * eof
 * </pre>
 *
 * A log goes from {@code log} to {@code end}; a checkpoint stands right behind the last entry it
 * covers. What else a zone holds of a log follows from the entries.
 */
public final class LedgerExport {

    static final String HEADER = "gemeentecloud-logboek 1";

    private final Zone zone;

    public LedgerExport(Zone zone) {
        this.zone = zone;
    }

    /**
     * Writes all there is. Contains the entries of every tenant: for the operator only.
     *
     * @throws SQLException when the zone is lost meanwhile, or holds what no log can
     */
    public void write(Writer out) throws SQLException, IOException {
        try (Connection connection = zone.auditor().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                out.write(HEADER + "\n");
                for (String logId : LogCursors.logs(connection)) {
                    try (LogCursors cursors = new LogCursors(connection, logId)) {
                        out.write("log " + logId + "\n");
                        write(cursors, out);
                    }
                }
                out.write("eof\n");
            } finally {
                connection.rollback();
            }
        }
    }

    private static void write(LogCursors cursors, Writer out) throws SQLException, IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        ResultSet entries = cursors.entries();
        ResultSet checkpoints = cursors.checkpoints();
        boolean more = checkpoints.next();
        long entryCount = 0;
        long checkpointCount = 0;
        boolean entry = entries.next();
        while (entry || more) {
            if (more && (!entry || checkpoints.getLong("size") <= entryCount)) {
                out.write(line(CheckpointRow.read(checkpoints)));
                checkpointCount++;
                more = checkpoints.next();
            } else {
                out.write("e " + entries.getLong("seq") + " ");
                out.write(base64.encodeToString(entries.getBytes("bytes")) + " ");
                out.write(base64.encodeToString(entries.getBytes("seal")) + "\n");
                entryCount++;
                entry = entries.next();
            }
        }
        out.write("end %d %d\n".formatted(entryCount, checkpointCount));
    }

    private static String line(Checkpoint checkpoint) {
        return "c %d %d %s %d %s %s\n"
                .formatted(
                        checkpoint.number(),
                        checkpoint.size(),
                        checkpoint.root(),
                        EntryEncoder.micros(checkpoint.at()),
                        checkpoint.keyId(),
                        checkpoint.signature());
    }
}
