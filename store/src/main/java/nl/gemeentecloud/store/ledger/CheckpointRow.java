package nl.gemeentecloud.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import nl.gemeentecloud.ledger.Checkpoint;

/** Reads a row of ledger_checkpoint. */
final class CheckpointRow {

    static final String COLUMNS =
            """
            log_id, number, size, substring(root for 33) as root, at, left(key_id, 17) as key_id,
            substring(signature for 65) as signature, substring(edge for 2048) as edge
            """;

    private CheckpointRow() {}

    /**
     * The checkpoint of the current row.
     *
     * @throws IllegalArgumentException when the row holds what no checkpoint can be
     */
    static Checkpoint read(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getString("log_id"),
                row.getLong("number"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("root")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                HexFormat.of().formatHex(row.getBytes("signature")));
    }
}
