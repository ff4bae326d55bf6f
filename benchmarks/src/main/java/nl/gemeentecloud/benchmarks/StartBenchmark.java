package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From {@code start} to the first answer, on a directory where nothing is (databases are made) and
 * on one that was used before; and what an installation that nobody asks anything takes.
 */
final class StartBenchmark implements Benchmark {

    private static final double NANOS = 1e9;
    private static final long SETTLE_MILLIS = 5_000;
    private static final String QUESTION =
            """
            {"type": "ZoekMetPostcodeEnHuisnummer", "postcode": "2513AA", "huisnummer": "1", "fields": ["naam"]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String claim() {
        return "seconds from start to first answer, cold and warm, and memory at rest";
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> stopping = new ArrayList<>();
        List<Double> program = new ArrayList<>();
        List<Double> databases = new ArrayList<>();
        for (int round = 0; round < options.number("rounds", 5); round++) {
            Path data = work.resolve("data-" + round);
            long begin = System.nanoTime();
            Installation installation = Installation.start(data, "--proef");
            firstAnswer(installation);
            cold.add(seconds(begin));
            begin = System.nanoTime();
            installation.stop();
            stopping.add(seconds(begin));
            begin = System.nanoTime();
            try (Installation again = Installation.start(data, "--proef")) {
                firstAnswer(again);
                warm.add(seconds(begin));
                Thread.sleep(SETTLE_MILLIS);
                program.add(Machine.ownMemoryMib(again.pid()));
                databases.add(
                        Machine.memoryMib(again.postmasterPid("algemeen"))
                                + Machine.memoryMib(again.postmasterPid("afgescheiden")));
            }
        }
        Report report = new Report(name(), claim());
        report.figure("start to first answer, cold", "s", new Series(cold));
        report.figure("start to first answer, warm", "s", new Series(warm));
        report.figure("stop", "s", new Series(stopping));
        report.figure("memory at rest, the program", "MiB", new Series(program));
        report.figure("memory at rest, two databases", "MiB", new Series(databases));
        report.note("machine", Machine.description());
        return report;
    }

    private void firstAnswer(Installation installation) throws IOException, InterruptedException {
        String token = installation.command("token", "proef");
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:%d/haalcentraal/api/brp/personen"
                                                        .formatted(installation.port())))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "The first question was answered with %d: %s"
                            .formatted(answer.statusCode(), answer.body()));
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }
}
