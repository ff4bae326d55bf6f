package nl.gemeentecloud.store.voorkomen;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable.Column;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable.Kind;
import org.jspecify.annotations.Nullable;

/** What is selected of one type in a look, and how a voorkomen is made of it. */
final class LookColumns {

    private final VoorkomenTable table;
    private final List<Column> columns;
    private final List<String> names;
    private final int[] key;
    private final int objectParts;
    private final int hops;
    private final int parent;
    private final int hop;

    /**
     * @param number of its alias
     * @param hops how many hops begin here
     * @param parent number of what it is reached from; negative for what is looked for
     * @param hop which hop of the parent leads here
     */
    LookColumns(
            VoorkomenTable table,
            AttributeSet attributes,
            int number,
            int hops,
            int parent,
            int hop) {
        this.table = table;
        this.hops = hops;
        this.parent = parent;
        this.hop = hop;
        ObjectType type = table.type();
        List<String> sleutel = type.voorkomens().orElseThrow().sleutel();
        this.key = sleutel.stream().mapToInt(type::indexOf).toArray();
        this.objectParts = table.objectColumns().size();
        AttributeSet read = attributes.union(AttributeSet.of(type, sleutel));
        this.columns =
                table.columns().stream()
                        .filter(column -> column.attribute() >= 0 && column.kind() != Kind.BOX)
                        .filter(column -> read.contains(column.attribute()))
                        .toList();
        this.names = columns.stream().map(column -> "t" + number + "." + column.quoted()).toList();
    }

    VoorkomenTable table() {
        return table;
    }

    int parent() {
        return parent;
    }

    int hop() {
        return hop;
    }

    List<String> names() {
        return names;
    }

    int width() {
        return columns.size();
    }

    /** The voorkomen in this row; null when nothing was reached. */
    @Nullable Voorkomen read(ResultSet row, int first) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[table.type().attributes().size()];
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            values[column.attribute()] = value(row, first + i, column.kind());
        }
        return values[key[0]] == null ? null : new Voorkomen(table.type(), values, hops);
    }

    private static @Nullable Object value(ResultSet row, int at, Kind kind) throws SQLException {
        return switch (kind) {
            case INT, BIGINT, DELIVERY -> {
                long number = row.getLong(at);
                yield row.wasNull() ? null : (Object) number;
            }
            case DATE -> row.getObject(at, LocalDate.class);
            case TIMESTAMP -> row.getObject(at, LocalDateTime.class);
            case BOOLEAN -> {
                boolean flag = row.getBoolean(at);
                yield row.wasNull() ? null : (Object) flag;
            }
            case TEXT, AS_DELIVERED -> row.getString(at);
            case BIGINTS, TEXTS -> {
                Array array = row.getArray(at);
                yield array == null ? null : array.getArray();
            }
            case GEOMETRY -> row.getBytes(at);
            case BOX -> null;
        };
    }

    /** What tells voorkomens apart. */
    List<Object> identity(Voorkomen voorkomen) {
        return parts(voorkomen, key.length);
    }

    /** What tells objects apart. */
    List<Object> object(Voorkomen voorkomen) {
        return parts(voorkomen, objectParts);
    }

    /** Whether these are the same voorkomen. */
    boolean same(Voorkomen one, Voorkomen other) {
        return same(one, other, key.length);
    }

    /** Whether these are voorkomens of one object. */
    boolean sameObject(Voorkomen one, Voorkomen other) {
        return same(one, other, objectParts);
    }

    private boolean same(Voorkomen one, Voorkomen other, int count) {
        for (int i = 0; i < count; i++) {
            if (!Objects.equals(one.value(key[i]), other.value(key[i]))) {
                return false;
            }
        }
        return true;
    }

    private List<Object> parts(Voorkomen voorkomen, int count) {
        List<Object> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Object value = voorkomen.value(key[i]);
            parts.add(value == null ? "" : value);
        }
        return parts;
    }

    /** Of two voorkomens of one object the one that came later. */
    Voorkomen younger(Voorkomen one, Voorkomen other) {
        for (int i = objectParts; i < key.length; i++) {
            int order = compare(one.value(key[i]), other.value(key[i]));
            if (order != 0) {
                return order > 0 ? one : other;
            }
        }
        return one;
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case null -> other == null ? 0 : -1;
            case Long number when other instanceof Long second -> Long.compare(number, second);
            case LocalDateTime moment when other instanceof LocalDateTime second ->
                    moment.compareTo(second);
            case LocalDate day when other instanceof LocalDate second -> day.compareTo(second);
            default -> other == null ? 1 : one.toString().compareTo(other.toString());
        };
    }
}
