package nl.gemeentecloud.store.register;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.gemeentecloud.store.register.TableLayout.Column;
import nl.gemeentecloud.store.register.TableLayout.Kind;
import org.jspecify.annotations.Nullable;

/** The value of every column of a row, in the order of the layout. */
final class RowValues {

    /** Stands for a version that is current. */
    static final Instant INFINITY = Instant.MAX;

    private final List<Column> columns;
    private final List<Function<StagedRecord, @Nullable Object>> values = new ArrayList<>();

    RowValues(TableLayout layout, int houder, long deliveryId) {
        this.columns = layout.all();
        for (Column column : layout.fixed()) {
            values.add(fixed(column.name(), houder, deliveryId));
        }
        int cells = layout.keys().size() + layout.attributes().size();
        for (int i = 0; i < cells; i++) {
            int at = i;
            values.add(row -> row.cells[at]);
        }
        values.add(row -> row.content);
    }

    private static Function<StagedRecord, @Nullable Object> fixed(
            String column, int houder, long deliveryId) {
        return switch (column) {
            case "object_id" -> row -> row.objectId;
            case "recorded_from" -> row -> row.recordedFrom;
            case "recorded_to" -> row -> INFINITY;
            case "delivery_id" -> row -> deliveryId;
            case "houder" -> row -> houder;
            case "volgnummer" -> row -> row.volgnummer;
            case "valid_from" -> row -> row.validFrom;
            case "valid_to" -> row -> row.validTo;
            case "digest" -> row -> row.digest;
            case "pseudonym" -> row -> row.pseudonym;
            case "bronsleutel" -> row -> row.key;
            default -> throw new IllegalStateException("No value for column " + column);
        };
    }

    List<Column> columns() {
        return columns;
    }

    @Nullable Object value(StagedRecord row, int column) {
        return values.get(column).apply(row);
    }

    /** One column of all rows, as an array for {@code unnest}. */
    Array array(Connection connection, List<StagedRecord> rows, int column) throws SQLException {
        Kind kind = columns.get(column).kind();
        // bytes are only passed in an array of their own type
        @Nullable Object[] elements =
                kind == Kind.BYTES
                        ? new byte @Nullable [rows.size()][]
                        : new @Nullable Object[rows.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element(value(rows.get(i), column), kind);
        }
        return connection.createArrayOf(kind.element, elements);
    }

    private static @Nullable Object element(@Nullable Object value, Kind kind) {
        return switch (kind) {
            case LONG_TEXT ->
                    value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : value;
            case INSTANT -> INFINITY.equals(value) ? "infinity" : String.valueOf(value);
            case DATE -> value instanceof LocalDate day ? date(day) : value;
            case TEXT, BYTES, INT, BIGINT -> value;
        };
    }

    private static String date(LocalDate day) {
        if (day.equals(StagedRecord.ALWAYS)) {
            return "-infinity";
        }
        return day.equals(StagedRecord.FOREVER) ? "infinity" : day.toString();
    }
}
