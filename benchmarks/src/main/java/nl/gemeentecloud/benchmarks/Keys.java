package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What is searched for, taken from the register itself: the same for us and for the peer.
 *
 * @param rows the values of each
 */
record Keys(List<List<String>> rows) {

    static final int MOST = 5_000;

    private static final int PART = 250;

    static final Keys NONE = new Keys(List.of());

    Keys {
        rows = List.copyOf(rows);
    }

    /**
     * Draws keys of the living, as the application's role with the houder set; none that finds more
     * than the 30 that are answered.
     */
    static Keys draw(Connection app, String columns) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = app.createStatement()) {
            statement.execute("select set_config('app.houder', '363', false)");
            // reads a million persons, right after they were loaded
            statement.execute("set statement_timeout = 0");
            String sql =
                    """
                    select %1$s from brp.persoonslijst
                     where recorded_to = 'infinity' and opschorting_reden is null
                       and postcode is not null and geslachtsnaam <> '.' and octet_length(geslachtsnaam) < 64
                       and geboortedatum ~ '^[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$'
                     group by %1$s having count(*) <= 30
                    """
                            .formatted(columns);
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    rows.add(List.of(found.getString(1), found.getString(2)));
                }
            }
        }
        Collections.shuffle(rows, new Random(7));
        if (rows.size() < MOST) {
            throw new IllegalStateException(
                    "The register has %d persons to search for, and %d are needed"
                            .formatted(rows.size(), MOST));
        }
        return new Keys(rows.subList(0, MOST));
    }

    /**
     * The same in parts: a statement that names all keys is long, and the server copies its text
     * each time it is executed.
     */
    List<Keys> apart() {
        if (rows.isEmpty()) {
            return List.of(this);
        }
        List<Keys> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            parts.add(new Keys(rows.subList(from, Math.min(from + PART, rows.size()))));
        }
        return parts;
    }

    /**
     * One of the values in SQL, chosen by pgbench's variable {@code i}. Elements of type name have
     * one size, so that the server finds one without walking through the others.
     */
    String element(int column) {
        return rows.stream()
                .map(row -> '"' + row.get(column).replace("'", "''") + '"')
                .collect(Collectors.joining(",", "(('{", "}'::name[])[:i])::text"));
    }

    void write(Path file) throws IOException {
        Files.write(file, rows.stream().map(row -> String.join("\t", row)).toList());
    }

    static Keys read(Path file) throws IOException {
        return new Keys(
                Files.readAllLines(file).stream()
                        .map(line -> List.of(line.split("\t", -1)))
                        .toList());
    }
}
