package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.proef.Proef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Making a synthetic municipality, each run in a process of its own as the command starts it: lists
 * and BAG XML per second, each made alone on all processors, and memory at one size against that at
 * four times the size.
 */
final class ProefBenchmark implements Benchmark {

    private static final double LISTS_PER_SECOND = 50_000;
    private static final double MEGABYTES_PER_SECOND = 200;
    private static final double FLAT = 1.2;
    private static final int POLL_MILLIS = 100;

    @Override
    public String name() {
        return "proef";
    }

    @Override
    public String claim() {
        return "a synthetic municipality: at least 50,000 persoonslijsten and 200 MB of zipped BAG XML"
                + " per second on 2 cores, memory the same at any size";
    }

    /**
     * One run of the generator.
     *
     * @param memory the most it used, in MiB
     */
    private record Run(double seconds, long lists, long bytes, double memory) {}

    @Override
    public Report run(Path work, Options options) throws Exception {
        int inwoners = options.number("persons", 1_000_000);
        int rounds = options.number("rounds", 3);
        Report report = new Report(name(), claim());
        List<Double> lists = new ArrayList<>();
        List<Double> listMegabytes = new ArrayList<>();
        List<Double> xml = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        List<Double> small = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Run brp = generate(work, "brp", inwoners);
            lists.add(brp.lists() / brp.seconds());
            listMegabytes.add(brp.bytes() / 1e6 / brp.seconds());
            Run bag = generate(work, "bag", inwoners);
            xml.add(bag.bytes() / 1e6 / bag.seconds());
            large.add(Math.max(brp.memory(), bag.memory()));
            small.add(
                    Math.max(
                            generate(work, "brp", inwoners / 4).memory(),
                            generate(work, "bag", inwoners / 4).memory()));
        }
        report.figure("residents", "", inwoners);
        report.figure("persoonslijsten", "per s", new Series(lists));
        report.figure("LO3 text", "MB/s", new Series(listMegabytes));
        report.figure("BAG XML, zipped", "MB/s", new Series(xml));
        report.figure("most memory at that size", "MiB", new Series(large));
        report.figure("most memory at a quarter of it", "MiB", new Series(small));
        report.atLeast(
                "persoonslijsten per s / 50,000", new Series(lists), bound(LISTS_PER_SECOND), 1);
        report.atLeast("BAG XML in MB/s / 200", new Series(xml), bound(MEGABYTES_PER_SECOND), 1);
        report.atMost(
                "memory at the whole / at a quarter", new Series(large), new Series(small), FLAT);
        return report;
    }

    private static Series bound(double value) {
        return new Series(List.of(value));
    }

    private static Run generate(Path work, String part, int inwoners)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Proef.flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Proef.class.getName(), "--inwoners", String.valueOf(inwoners)));
        command.addAll(List.of("--deel", part, "--uit", work.resolve(part).toString(), "--json"));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        double most = 0;
        while (process.isAlive()) {
            most = Math.max(most, Machine.ownMemoryMib(process.pid()));
            Thread.sleep(POLL_MILLIS);
        }
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The generator ended with " + process.exitValue());
        }
        JsonNode told = JsonMapper.shared().readTree(json);
        return new Run(
                told.get("seconden").asDouble(),
                told.get("persoonslijsten").asLong(),
                told.get("bytes").asLong(),
                most);
    }
}
