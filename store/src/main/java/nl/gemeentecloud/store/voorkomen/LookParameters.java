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
        Object[] elements = new Object[values.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element(statement, values.get(i));
        }
        String type = type(values.getFirst()).orElseThrow();
        statement.setArray(at, array(statement, type, elements));
    }

    private static Object element(PreparedStatement statement, Object value) throws SQLException {
        return switch (value) {
            case Long[] numbers -> array(statement, "int8", numbers).toString();
            case String[] texts -> array(statement, "text", texts).toString();
            default -> value;
        };
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
