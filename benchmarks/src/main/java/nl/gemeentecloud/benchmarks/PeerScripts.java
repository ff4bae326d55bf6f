package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Scripts for pgbench out of statements that were asked. Questions that lead to the same statements
 * share a script, which draws the values of one of them each time, so that the peer too prepares a
 * statement once and not for every question.
 */
final class PeerScripts {

    private static final Pattern PLACE = Pattern.compile("\\$([0-9]+)");

    private final Connection connection;
    private final Path folder;

    PeerScripts(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** The scripts, each with how many of the questions it is for. */
    Map<Path, Integer> of(List<List<StatementLog.Asked>> questions)
            throws SQLException, IOException {
        Map<List<String>, List<List<StatementLog.Asked>>> alike = new LinkedHashMap<>();
        for (List<StatementLog.Asked> question : questions) {
            alike.computeIfAbsent(
                            question.stream().map(StatementLog.Asked::text).toList(),
                            texts -> new ArrayList<>())
                    .add(question);
        }
        Map<Path, Integer> scripts = new LinkedHashMap<>();
        for (List<List<StatementLog.Asked>> several : alike.values()) {
            StringBuilder script =
                    new StringBuilder("\\set i random(1, %d)\n".formatted(several.size()));
            for (int i = 0; i < several.getFirst().size(); i++) {
                int at = i;
                script.append(one(several.stream().map(question -> question.get(at)).toList()))
                        .append(";\n");
            }
            scripts.put(
                    Files.writeString(folder.resolve(scripts.size() + ".sql"), script),
                    several.size());
        }
        return scripts;
    }

    /** One statement with the values of any of several. */
    private String one(List<StatementLog.Asked> several) throws SQLException {
        String text = several.getFirst().text();
        List<String> types = types(text);
        return PLACE.matcher(text)
                .replaceAll(place -> {
                    int number = Integer.parseInt(place.group(1));
                    List<String> values =
                            several.stream().map(asked -> asked.values().get(number)).toList();
                    String type = types.get(number - 1);
                    return Matcher.quoteReplacement(
                            values.stream().distinct().count() == 1
                                    ? values.getFirst() + "::" + type
                                    : "(array[%s])[:i]::%s"
                                            .formatted(
                                                    values.stream()
                                                            .map(value -> element(value, type))
                                                            .collect(Collectors.joining(",")),
                                                    type));
                });
    }

    /** A list of lists would be one list with two dimensions. */
    private static String element(String value, String type) {
        return value + "::" + (type.endsWith("[]") ? "text" : type);
    }

    private List<String> types(String text) throws SQLException {
        Sql.run(connection, "prepare peer as " + text);
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select format_type(type, null) from pg_prepared_statements, unnest(parameter_types) with ordinality t (type, at) where name = 'peer' order by at");
                ResultSet rows = statement.executeQuery()) {
            List<String> types = new ArrayList<>();
            while (rows.next()) {
                types.add(rows.getString(1));
            }
            return types;
        } finally {
            Sql.run(connection, "deallocate peer");
        }
    }
}
