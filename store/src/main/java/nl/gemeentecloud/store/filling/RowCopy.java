package nl.gemeentecloud.store.filling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.gemeentecloud.core.levering.Mutatie;
import nl.gemeentecloud.core.levering.VoorkomenRow;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * Writes voorkomens in PostgreSQL's binary COPY format into buffers, which are handed over when
 * full. One reading thread, one table.
 */
final class RowCopy {

    static final int BUFFER_BYTES = 256 * 1024;

    /** Of an array of one dimension without nulls, its head; of each element its length. */
    private static final int ARRAY_HEAD = 5 * Integer.BYTES;

    private static final int OID_OF_BIGINT = 20;
    private static final int OID_OF_TEXT = 25;
    private static final int DAYS_TO_2000 = 10_957;
    private static final long MICROS_TO_2000 = DAYS_TO_2000 * 86_400_000_000L;
    private static final int MOST_PER_VALUE = 40;

    private final List<Column> columns;
    private final long deliveryId;
    private final Consumer<ByteBuffer> full;
    private final Supplier<ByteBuffer> fresh;
    private @Nullable ByteBuffer buffer;

    /**
     * @param fresh gives empty buffers of {@link #BUFFER_BYTES}
     * @param full takes buffers that are ready to be sent
     */
    RowCopy(
            VoorkomenTable table,
            long deliveryId,
            Supplier<ByteBuffer> fresh,
            Consumer<ByteBuffer> full) {
        this.columns = table.columns();
        this.deliveryId = deliveryId;
        this.fresh = fresh;
        this.full = full;
    }

    void write(VoorkomenRow row) {
        out(row, 0);
    }

    /**
     * Writes a side of a mutation, with the columns {@link StagedMutations} adds.
     *
     * @param number its place in the delivery
     */
    void write(VoorkomenRow row, Mutatie side, long number) {
        byte[] name = side.name().getBytes(StandardCharsets.US_ASCII);
        out(row, 2).putInt(Long.BYTES).putLong(number).putInt(name.length).put(name);
    }

    private ByteBuffer out(VoorkomenRow row, int more) {
        String asDelivered = row.asDelivered();
        byte[] rest = asDelivered.isEmpty() ? null : asDelivered.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = room(most(row) + (rest == null ? 0 : rest.length));
        out.putShort((short) (columns.size() + more));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            switch (column.kind()) {
                case DELIVERY -> out.putInt(Long.BYTES).putLong(deliveryId);
                case AS_DELIVERED -> {
                    if (rest == null) {
                        out.putInt(-1);
                    } else {
                        out.putInt(rest.length).put(rest);
                    }
                }
                case BIGINT, TIMESTAMP, BOX, INT, DATE, BOOLEAN, TEXT, BIGINTS, TEXTS, GEOMETRY ->
                        value(out, column, row);
            }
        }
        return out;
    }

    private static void value(ByteBuffer out, Column column, VoorkomenRow row) {
        int attribute = column.attribute();
        int count = row.count(attribute);
        if (count == 0) {
            out.putInt(-1);
            return;
        }
        int value = row.first(attribute);
        switch (column.kind()) {
            case BIGINT -> out.putInt(Long.BYTES).putLong(row.number(value));
            case TIMESTAMP -> out.putInt(Long.BYTES).putLong(row.number(value) - MICROS_TO_2000);
            case INT -> out.putInt(Integer.BYTES).putInt((int) row.number(value));
            case DATE -> out.putInt(Integer.BYTES).putInt((int) row.number(value) - DAYS_TO_2000);
            case BOOLEAN -> out.putInt(1).put((byte) row.number(value));
            case TEXT, GEOMETRY ->
                    out.putInt(row.length(value))
                            .put(row.bytes(), row.start(value), row.length(value));
            case BOX ->
                    out.putInt(4 * Double.BYTES)
                            .putDouble(row.box(attribute, 2))
                            .putDouble(row.box(attribute, 3))
                            .putDouble(row.box(attribute, 0))
                            .putDouble(row.box(attribute, 1));
            case BIGINTS -> {
                out.putInt(ARRAY_HEAD + count * (Integer.BYTES + Long.BYTES));
                head(out, OID_OF_BIGINT, count);
                for (int i = 0; i < count; i++) {
                    out.putInt(Long.BYTES).putLong(row.number(value));
                    value = row.next(value);
                }
            }
            case TEXTS -> texts(out, row, value, count);
            case DELIVERY, AS_DELIVERED -> throw new IllegalStateException("Not an attribute");
        }
    }

    private static void texts(ByteBuffer out, VoorkomenRow row, int first, int count) {
        int at = out.position();
        out.putInt(0);
        head(out, OID_OF_TEXT, count);
        int value = first;
        for (int i = 0; i < count; i++) {
            out.putInt(row.length(value)).put(row.bytes(), row.start(value), row.length(value));
            value = row.next(value);
        }
        out.putInt(at, out.position() - at - Integer.BYTES);
    }

    private static void head(ByteBuffer out, int element, int count) {
        out.putInt(1).putInt(0).putInt(element).putInt(count).putInt(1);
    }

    private int most(VoorkomenRow row) {
        return Short.BYTES + MOST_PER_VALUE * (columns.size() + 2 + row.values()) + row.used();
    }

    private ByteBuffer room(int bytes) {
        ByteBuffer now = buffer;
        if (now != null && now.remaining() >= bytes) {
            return now;
        }
        flush();
        now = bytes <= BUFFER_BYTES ? fresh.get() : ByteBuffer.allocate(bytes);
        buffer = now;
        return now;
    }

    /** Hands over what is written so far. */
    void flush() {
        ByteBuffer now = buffer;
        buffer = null;
        if (now != null && now.position() > 0) {
            full.accept(now);
        }
    }
}
