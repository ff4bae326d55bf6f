package nl.gemeentecloud.store.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How PostgreSQL means to find what a question is about. */
final class QueryPlan {

    private QueryPlan() {}

    /**
     * The plan as text, under row-level security.
     *
     * @param generic whether it is to fit any values
     */
    static String of(Connection connection, QuerySql sql, int houder, boolean generic)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.houder', '%d', true)".formatted(houder));
            statement.execute(
                    "set local plan_cache_mode = "
                            + (generic ? "force_generic_plan" : "force_custom_plan"));
            statement.execute(prepare(sql));
            String values =
                    sql.parameters().stream()
                            .map(QueryPlan::literal)
                            .collect(Collectors.joining(", "));
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows =
                    statement.executeQuery("explain execute question (%s)".formatted(values))) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            statement.execute("deallocate question");
            return plan.toString();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String prepare(QuerySql sql) {
        List<String> types = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        // a question mark stands for a parameter and for nothing else in these statements
        String[] pieces = sql.text().split("\\?", -1);
        for (int i = 0; i < pieces.length; i++) {
            text.append(pieces[i]);
            if (i < pieces.length - 1) {
                text.append('$').append(i + 1);
                types.add(type(sql.parameters().get(i)));
            }
        }
        return "prepare question (%s) as %s".formatted(String.join(", ", types), text);
    }

    private static String type(Object parameter) {
        return switch (parameter) {
            case String text -> "varchar";
            case String[] texts -> "text[]";
            case Integer number -> "int";
            case LocalDate day -> "date";
            case OffsetDateTime instant -> "timestamptz";
            default -> throw unknown(parameter);
        };
    }

    private static String literal(Object parameter) {
        return switch (parameter) {
            case String text -> quoted(text);
            case String[] texts ->
                    Stream.of(texts)
                            .map(QueryPlan::quoted)
                            .collect(Collectors.joining(", ", "array[", "]::text[]"));
            case Integer number -> number.toString();
            case LocalDate day -> quoted(day.toString());
            case OffsetDateTime instant -> quoted(instant.toString());
            default -> throw unknown(parameter);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static IllegalStateException unknown(Object parameter) {
        return new IllegalStateException(
                "No way to write a " + parameter.getClass().getSimpleName());
    }
}
