package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program asks of PostgreSQL for a question, word for word with its values, taken from the
 * log of PostgreSQL. It is on only while it is looked at.
 */
final class StatementLog implements AutoCloseable {

    private static final Pattern EXECUTED =
            Pattern.compile("LOG: +(?:duration: [0-9.]+ ms +)?execute [^:]+: +(select .*)$");
    private static final Pattern VALUE = Pattern.compile("\\$([0-9]+) = '((?:[^']|'')*)'");
    private static final long SETTLE_MILLIS = 60;

    private final Connection superuser;
    private final Path folder;

    StatementLog(Installation cloud) throws IOException, SQLException, InterruptedException {
        this.superuser = Sql.connect(cloud.zone("algemeen", "bootstrap"));
        this.folder = cloud.data().resolve("zones/algemeen/log");
        set("log_error_verbosity", "'default'");
        set("log_parameter_max_length", "-1");
        set("log_min_duration_statement", "0");
        reload();
    }

    private void set(String setting, String value) throws SQLException {
        Sql.run(superuser, "alter system set %s = %s".formatted(setting, value));
    }

    private void reload() throws SQLException, InterruptedException {
        Sql.text(superuser, "select pg_reload_conf()::text");
        Thread.sleep(10 * SETTLE_MILLIS);
    }

    /** A question that is asked meanwhile. */
    interface Question {
        void ask() throws IOException, InterruptedException;
    }

    /**
     * A statement as it was asked.
     *
     * @param text with {@code $1} and so on for its values
     * @param values by their number, as they were sent
     */
    record Asked(String text, SortedMap<Integer, String> values) {}

    /** The statements on the register that a question leads to. */
    List<Asked> of(Question question) throws IOException, InterruptedException {
        long before = all().length();
        question.ask();
        long now = before;
        String text;
        do {
            now = all().length();
            Thread.sleep(SETTLE_MILLIS);
            text = all();
        } while (text.length() != now);
        return statements(text.substring((int) before).lines().toList());
    }

    private String all() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static List<Asked> statements(List<String> lines) {
        List<Asked> statements = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher executed = EXECUTED.matcher(lines.get(i));
            if (executed.find() && executed.group(1).contains("\"bag\".\"")) {
                SortedMap<Integer, String> values = new TreeMap<>();
                if (i + 1 < lines.size() && lines.get(i + 1).contains("DETAIL:")) {
                    Matcher value = VALUE.matcher(lines.get(i + 1));
                    while (value.find()) {
                        values.put(
                                Integer.parseInt(value.group(1)),
                                value.group(2).replace("''", "'"));
                    }
                }
                statements.add(new Asked(executed.group(1), values));
            }
        }
        return statements;
    }

    @Override
    public void close() throws SQLException {
        for (String setting :
                List.of(
                        "log_error_verbosity",
                        "log_parameter_max_length",
                        "log_min_duration_statement")) {
            Sql.run(superuser, "alter system reset " + setting);
        }
        Sql.text(superuser, "select pg_reload_conf()::text");
        superuser.close();
    }
}
