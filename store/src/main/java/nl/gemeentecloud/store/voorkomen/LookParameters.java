package nl.gemeentecloud.store.voorkomen;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.query.Box;
import org.postgresql.PGConnection;

/** How the values that looks ask for become parameters of a statement. */
final class LookParameters {

    private LookParameters() {}

    /**
     * The type of a column with such values, or of those in such lists; empty when they cannot
     * stand in one.
     */
    static Optional<String> type(Object value) {
        return switch (value) {
            case String text -> Optional.of("text");
            case Long number -> Optional.of("int8");
            case Integer number -> Optional.of("int4");
            case Boolean flag -> Optional.of("bool");
            case LocalDate day -> Optional.of("date");
            case LocalDateTime moment -> Optional.of("timestamp");
            case long[] numbers -> Optional.of("int8");
            case String[] texts -> Optional.of("text");
            default -> Optional.empty();
        };
    }

    /** Whether a value is a list of values. */
    static boolean several(Object value) {
        return value instanceof long[] || value instanceof String[];
    }

    /**
     * Sets a list with a value of each look; of values that are lists themselves two, of where each
     * begins and ends when they stand {@link #behindEachOther}.
     *
     * @param values of one type, one at least
     * @return the place of the next parameter
     */
    static int bindAll(PreparedStatement statement, int at, List<Object> values)
            throws SQLException {
        if (several(values.getFirst())) {
            int[] begins = new int[values.size()];
            int[] ends = new int[values.size()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                begins[i] = end + 1;
                end += size(values.get(i));
                ends[i] = end;
            }
            statement.setArray(at, array(statement, "int4", begins));
            statement.setArray(at + 1, array(statement, "int4", ends));
            return at + 2;
        }
        Object[] elements =
                switch (values.getFirst()) {
                    case Long number -> values.toArray(Long[]::new);
                    case Integer number -> values.toArray(Integer[]::new);
                    case String text -> values.toArray(String[]::new);
                    default -> values.toArray();
                };
        String type = type(values.getFirst()).orElseThrow();
        statement.setArray(at, array(statement, type, elements));
        return at + 1;
    }

    private static int size(Object list) {
        return list instanceof long[] numbers ? numbers.length : ((String[]) list).length;
    }

    /**
     * One list of all that is in these.
     *
     * @param lists of one type, one at least
     */
    static Object behindEachOther(List<Object> lists) {
        int size = 0;
        for (Object list : lists) {
            size += size(list);
        }
        Object all = lists.getFirst() instanceof long[] ? new long[size] : new String[size];
        int at = 0;
        for (Object list : lists) {
            System.arraycopy(list, 0, all, at, size(list));
            at += size(list);
        }
        return all;
    }

    /** Sets a value as what it is. */
    static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Boolean flag -> statement.setBoolean(at, flag);
            case Box box -> statement.setObject(at, text(box), Types.OTHER);
            case long[] numbers -> statement.setArray(at, array(statement, "int8", numbers));
            case String[] texts -> statement.setArray(at, array(statement, "text", texts));
            default -> statement.setObject(at, value);
        }
    }

    private static String text(Box box) {
        return "(" + box.maxX() + "," + box.maxY() + "),(" + box.minX() + "," + box.minY() + ")";
    }

    /**
     * @param values an array, also of numbers as they are, which JDBC itself does not take
     */
    private static Array array(PreparedStatement statement, String type, Object values)
            throws SQLException {
        return statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, values);
    }
}
