package nl.gemeentecloud.store.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into a table by COPY in PostgreSQL's binary format. */
final class CopyRows {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant INSTANT_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    private final RowValues values;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    CopyRows(RowValues values) {
        this.values = values;
    }

    /**
     * Copies all rows.
     *
     * @param table as it is named in SQL
     */
    void into(Connection connection, String table, List<StagedRecord> rows) throws SQLException {
        String sql =
                "copy %s (%s) from stdin (format binary)"
                        .formatted(table, TableLayout.names(values.columns()));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            buffer.clear();
            buffer.put(SIGNATURE).putInt(0).putInt(0);
            for (StagedRecord row : rows) {
                write(copy, row);
            }
            room(copy, Short.BYTES).putShort((short) -1);
            flush(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(CopyIn copy, StagedRecord row) throws SQLException {
        int columns = values.columns().size();
        room(copy, Short.BYTES).putShort((short) columns);
        for (int i = 0; i < columns; i++) {
            write(copy, values.value(row, i));
        }
    }

    private void write(CopyIn copy, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> room(copy, Integer.BYTES).putInt(-1);
            case Long number ->
                    room(copy, Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
            case Integer number ->
                    room(copy, 2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
            case Instant instant ->
                    room(copy, Integer.BYTES + Long.BYTES)
                            .putInt(Long.BYTES)
                            .putLong(micros(instant));
            case LocalDate day ->
                    room(copy, 2 * Integer.BYTES).putInt(Integer.BYTES).putInt(days(day));
            case String text -> bytes(copy, text.getBytes(StandardCharsets.UTF_8));
            case byte[] bytes -> bytes(copy, bytes);
            default ->
                    throw new IllegalStateException(
                            "No way to copy a " + value.getClass().getSimpleName());
        }
    }

    private void bytes(CopyIn copy, byte[] bytes) throws SQLException {
        room(copy, Integer.BYTES).putInt(bytes.length);
        if (bytes.length <= BUFFER_BYTES) {
            room(copy, bytes.length).put(bytes);
        } else {
            flush(copy);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
    }

    private ByteBuffer room(CopyIn copy, int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush(copy);
        }
        return buffer;
    }

    private void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** PostgreSQL's timestamptz: microseconds since 2000, the largest number for infinity. */
    private static long micros(Instant instant) {
        return instant.equals(RowValues.INFINITY)
                ? Long.MAX_VALUE
                : ChronoUnit.MICROS.between(INSTANT_ZERO, instant);
    }

    /** PostgreSQL's date: days since 2000, the outermost numbers for the infinities. */
    private static int days(LocalDate day) {
        if (day.equals(StagedRecord.ALWAYS)) {
            return Integer.MIN_VALUE;
        }
        return day.equals(StagedRecord.FOREVER)
                ? Integer.MAX_VALUE
                : Math.toIntExact(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }
}
