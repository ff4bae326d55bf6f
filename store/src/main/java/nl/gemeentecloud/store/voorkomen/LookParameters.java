package nl.gemeentecloud.store.voorkomen;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import nl.gemeentecloud.core.query.Box;

/** How the values that looks ask for become parameters of a statement. */
final class LookParameters {

    private LookParameters() {}

    /** The type of a column with such values; empty when they cannot stand in one. */
    static Optional<String> type(Object value) {
        return switch (value) {
            case String text -> Optional.of("text");
            case Long number -> Optional.of("int8");
            case Integer number -> Optional.of("int4");
            case Boolean flag -> Optional.of("bool");
            case LocalDate day -> Optional.of("date");
            case LocalDateTime moment -> Optional.of("timestamp");
            case Long[] numbers -> Optional.of("text");
            case String[] texts -> Optional.of("text");
            default -> Optional.empty();
        };
    }

    /** What makes a list of its text again. */
    static String cast(Object value) {
        return switch (value) {
            case Long[] numbers -> "::int8[]";
            case String[] texts -> "::text[]";
            default -> "";
        };
    }

    /**
     * Sets a list with a value of each look; a value that is itself a list stands in it as text.
     *
     * @param values of one type, one at least
     */
    static void bindAll(PreparedStatement statement, int at, List<Object> values)
            throws SQLException {
        Object[] elements =
                switch (values.getFirst()) {
                    case Long number -> values.toArray(Long[]::new);
                    case Integer number -> values.toArray(Integer[]::new);
                    case String text -> values.toArray(String[]::new);
                    case Long[] numbers -> texts(statement, values);
                    case String[] texts -> texts(statement, values);
                    default -> values.toArray();
                };
        String type = type(values.getFirst()).orElseThrow();
        statement.setArray(at, array(statement, type, elements));
    }

    private static String[] texts(PreparedStatement statement, List<Object> lists)
            throws SQLException {
        String[] texts = new String[lists.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] =
                    lists.get(i) instanceof Long[] numbers
                            ? text(numbers)
                            : array(statement, "text", (String[]) lists.get(i)).toString();
        }
        return texts;
    }

    private static String text(Long[] numbers) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        for (Long number : numbers) {
            text.add(number.toString());
        }
        return text.toString();
    }

    /** Sets a value as what it is. */
    static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Boolean flag -> statement.setBoolean(at, flag);
            case Box box -> statement.setObject(at, text(box), Types.OTHER);
            case Long[] numbers -> statement.setArray(at, array(statement, "int8", numbers));
            case String[] texts -> statement.setArray(at, array(statement, "text", texts));
            default -> statement.setObject(at, value);
        }
    }

    private static String text(Box box) {
        return "(" + box.maxX() + "," + box.maxY() + "),(" + box.minX() + "," + box.minY() + ")";
    }

    private static Array array(PreparedStatement statement, String type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(type, values);
    }
}
