package nl.gemeentecloud.store.voorkomen;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Hop;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.store.zone.Zone;

/**
 * How PostgreSQL means to find what is looked for.
 *
 * @param text the plan
 * @param planningMillis how long it took to make it
 */
public record LookPlan(String text, double planningMillis) {

    private static final Pattern PLANNING = Pattern.compile("Planning Time: ([0-9.]+) ms");

    private static final Pattern SCAN =
            Pattern.compile(
                    "(?:Seq Scan|Index (?:Only )?Scan using \\w+) on (\\w+) (?!.*\\R *(?:Index Cond|Order By))");

    /** The plan that is kept and fits any values, made as the reader has it made. */
    public static LookPlan generic(Zone zone, Look look) throws SQLException {
        return generic(zone, sql(look).text());
    }

    /** The same for several that are looked for at a time; empty when these go alone. */
    public static Optional<LookPlan> together(Zone zone, Look look) throws SQLException {
        Optional<String> text =
                LookReader.findsFew(look) ? sql(look).together(look) : Optional.empty();
        return text.isEmpty() ? Optional.empty() : Optional.of(generic(zone, text.get()));
    }

    private static LookPlan generic(Zone zone, String text) throws SQLException {
        // a question mark stands for a parameter and for nothing else in these statements
        StringBuilder numbered = new StringBuilder();
        String[] pieces = text.split("\\?", -1);
        int parameters = pieces.length - 1;
        for (int i = 0; i < pieces.length; i++) {
            numbered.append(i == 0 ? "" : "$" + i).append(pieces[i]);
        }
        String nulls = String.join(", ", Collections.nCopies(parameters, "null"));
        try (Connection connection = zone.questions().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("prepare looked as " + numbered);
                try (ResultSet rows =
                        statement.executeQuery(
                                "explain (summary) execute looked (%s)".formatted(nulls))) {
                    LookPlan plan = of(rows);
                    statement.execute("deallocate looked");
                    return plan;
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static LookSql sql(Look look) {
        Map<ObjectType, VoorkomenTable> tables = new HashMap<>();
        tables.put(look.type(), new VoorkomenTable(look.type()));
        look.hops().forEach(hop -> know(hop, tables));
        return new LookSql(look, LookReader.first(look), tables);
    }

    private static void know(Hop hop, Map<ObjectType, VoorkomenTable> tables) {
        tables.computeIfAbsent(hop.type(), VoorkomenTable::new);
        hop.hops().forEach(next -> know(next, tables));
    }

    private static LookPlan of(ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
        }
        Matcher planning = PLANNING.matcher(text);
        return new LookPlan(
                text.toString(), planning.find() ? Double.parseDouble(planning.group(1)) : 0);
    }

    /** The tables that are read from end to end. */
    public Set<String> readWhole() {
        return SCAN.matcher(text).results().map(scan -> scan.group(1)).collect(Collectors.toSet());
    }
}
