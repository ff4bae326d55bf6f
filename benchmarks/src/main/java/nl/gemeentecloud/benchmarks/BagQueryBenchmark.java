package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code bench bag [--adressen 1000000] [--data DIR] [--mix adres|object|vlak|zoek]}: questions to
 * the BAG over HTTP against pgbench running, word for word and with the same values, the statements
 * that the program asks of PostgreSQL for them.
 */
final class BagQueryBenchmark implements Benchmark {

    /** Fewer than for persons: some of these take a hundred times as long. */
    private static final int WARM_UP_QUESTIONS = 8_000;

    private static final int CONNECTIONS = 32;
    private static final int FEW_CONNECTIONS = 4;

    /** So few that every connection of pgbench plans each of them before measuring begins. */
    private static final int QUESTIONS = 20;

    private static final double AT_LEAST = 0.8;
    private static final Pattern PLACE = Pattern.compile("\\$([0-9]+)");

    @Override
    public String name() {
        return "bag";
    }

    @Override
    public String claim() {
        return "questions to the BAG over HTTP, %d connections, against pgbench with the same SQL"
                .formatted(CONNECTIONS);
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        Path home = options.text("data").map(Path::of).orElse(work);
        Report report = new Report(name(), claim());
        try (Installation cloud = withAddresses(home, options.number("adressen", 1_000_000))) {
            Installation.ZoneAccess zone = cloud.zone("algemeen", "app");
            try (Connection connection = Sql.connect(zone)) {
                report.figure(
                        "addresses",
                        "",
                        (double)
                                Sql.number(
                                        connection,
                                        "select count(distinct identificatie) from bag.nummeraanduiding"));
            }
            for (BagMix mix : BagMix.values()) {
                if (options.text("mix").map(mix.text()::equals).orElse(true)) {
                    new Rounds(report, cloud, zone, mix, work.resolve(mix.text())).run(options);
                }
            }
        }
        return report;
    }

    /** One with so many addresses or some more. What is kept from before is used again. */
    private static Installation withAddresses(Path home, int addresses)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path loaded = home.resolve("adressen-" + addresses);
        Path data = home.resolve("data");
        boolean before = Files.exists(loaded);
        if (!before && Files.exists(data)) {
            throw new IllegalArgumentException(
                    "%s holds something else; name another directory with --data".formatted(home));
        }
        Files.createDirectories(data);
        // who measures is one client and asks for all
        Files.writeString(data.resolve("gemeentecloud.yaml"), "open:\n  requestsPerSecond: 0\n");
        Installation cloud = Installation.start(data);
        try {
            if (!before) {
                Path extract = BagLoadBenchmark.extract(home, addresses);
                cloud.command("load", "bag", extract.toString());
                Files.delete(extract);
                Files.createFile(loaded);
            }
            return cloud;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            cloud.close();
            throw failed;
        }
    }

    /** The rounds of one mix. */
    private static final class Rounds {
        private final Report report;
        private final Installation cloud;
        private final Installation.ZoneAccess zone;
        private final BagMix mix;
        private final Path work;
        private final List<String> values = new ArrayList<>();
        private int statements;

        Rounds(
                Report report,
                Installation cloud,
                Installation.ZoneAccess zone,
                BagMix mix,
                Path work) {
            this.report = report;
            this.cloud = cloud;
            this.zone = zone;
            this.mix = mix;
            this.work = work;
        }

        void run(Options options) throws Exception {
            Files.createDirectories(work);
            List<String> paths = paths();
            Path file = Files.write(work.resolve("paths"), paths);
            List<Path> scripts = scripts(paths);
            Pgbench pgbench = new Pgbench(Pgbench.find(), zone, List.of());
            int seconds = options.number("seconds", 10);
            Turns turns = new Turns(cloud);
            int warmUp = options.number("warmup", WARM_UP_QUESTIONS);
            // a server that just started turns away what waits too long, so a few ask first
            try (HttpLoad few = HttpLoad.getting(cloud.port(), file, FEW_CONNECTIONS)) {
                few.warm(warmUp / 2);
            }
            try (HttpLoad http = HttpLoad.getting(cloud.port(), file, CONNECTIONS)) {
                http.warm(warmUp / 2, cloud.pid());
                for (int round = 0; round < options.number("rounds", 5); round++) {
                    turns.askUs(http, seconds);
                    turns.askPgbench(window ->
                            pgbench.run(scripts, seconds, work.resolve("logs"), values, window));
                }
            }
            String of = mix.text() + ": ";
            report.figure(of + "statements for a question", "", (double) statements / QUESTIONS);
            turns.report(report, of, "pgbench", AT_LEAST);
        }

        private List<String> paths() throws SQLException {
            List<String> paths = new ArrayList<>();
            try (Connection connection = Sql.connect(zone);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(mix.keys(QUESTIONS))) {
                while (rows.next()) {
                    paths.add(mix.path(List.of(rows.getString(1), rows.getString(2))));
                }
            }
            return paths;
        }

        /**
         * A script for each question, of the statements that answering it takes. They keep their
         * parameters; what was asked becomes variables of pgbench.
         */
        private List<Path> scripts(List<String> paths) throws Exception {
            List<Path> scripts = new ArrayList<>();
            HttpClient client = HttpClient.newHttpClient();
            ask(client, paths.getFirst());
            try (StatementLog log = new StatementLog(cloud)) {
                for (String path : paths) {
                    List<StatementLog.Asked> asked = log.of(() -> ask(client, path));
                    if (asked.isEmpty()) {
                        throw new IllegalStateException("No statement was seen for " + path);
                    }
                    StringBuilder script = new StringBuilder();
                    for (StatementLog.Asked statement : asked) {
                        String name = "s" + statements++ + "_";
                        script.append(PLACE.matcher(statement.text()).replaceAll(":" + name + "$1"))
                                .append(";\n");
                        statement
                                .values()
                                .forEach((number, value) ->
                                        values.addAll(List.of("-D", name + number + "=" + value)));
                    }
                    scripts.add(Files.writeString(work.resolve(scripts.size() + ".sql"), script));
                }
            }
            return scripts;
        }

        private void ask(HttpClient client, String path) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + cloud.port() + path))
                                    .header("Accept-Crs", "epsg:28992")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
            }
        }
    }
}
