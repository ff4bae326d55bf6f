package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load program, as the peer for questions: the same statements without anything
 * around them.
 *
 * @param settings of its sessions, {@code name=value}: those by which the program has its own
 *     statements planned, so that PostgreSQL does the same for both
 */
record Pgbench(Path program, Installation.ZoneAccess zone, List<String> settings) {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** What came of a run; latencies in microseconds, processor time of pgbench itself. */
    @SuppressWarnings("ArrayRecordComponent") // samples by the hundred thousand
    record Result(double perSecond, long[] micros, double cpuMillis) {}

    /**
     * Finds pgbench on the path or where Debian keeps it.
     *
     * @throws IllegalStateException saying how to get it
     */
    static Path find() {
        List<Path> places = new ArrayList<>();
        for (String directory : System.getenv("PATH").split(":", -1)) {
            places.add(Path.of(directory, "pgbench"));
        }
        try (Stream<Path> debian = Files.list(Path.of("/usr/lib/postgresql"))) {
            debian.forEach(version -> places.add(version.resolve("bin/pgbench")));
        } catch (IOException none) {
            // not a Debian machine with PostgreSQL
        }
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "This benchmark needs pgbench: install the package postgresql-contrib (Debian: postgresql)"));
    }

    /** Runs a script with 32 clients on 2 threads, prepared. */
    Result run(Path script, int seconds, Path logs, List<String> variables)
            throws IOException, InterruptedException {
        return run(Map.of(script, 1), seconds, logs, variables);
    }

    /**
     * Runs any of several scripts with 32 clients on 2 threads, prepared.
     *
     * @param scripts each with how often it is run for every run of the others
     */
    Result run(Map<Path, Integer> scripts, int seconds, Path logs, List<String> variables)
            throws IOException, InterruptedException {
        Files.createDirectories(logs);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program.toString(),
                                "-M",
                                "prepared",
                                "-n",
                                "-c",
                                "32",
                                "-j",
                                "2",
                                "-T",
                                Integer.toString(seconds),
                                "-l",
                                "--log-prefix",
                                logs.resolve("p").toString()));
        scripts.forEach((script, weight) -> command.addAll(List.of("-f", script + "@" + weight)));
        command.addAll(variables);
        command.addAll(
                List.of(
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(zone.port()),
                        "-U",
                        zone.user(),
                        zone.database()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", zone.password());
        builder.environment()
                .put(
                        "PGOPTIONS",
                        settings.stream()
                                .map(setting -> "-c " + setting)
                                .collect(Collectors.joining(" ")));
        double before = Machine.endedChildrenCpuMillis();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench said no tps:\n" + output);
        }
        double cpu = Machine.endedChildrenCpuMillis() - before;
        return new Result(Double.parseDouble(tps.group(1)), latencies(logs), cpu);
    }

    private static long[] latencies(Path logs) throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(line -> micros.add(Long.parseLong(line.split(" ", 4)[2])));
                }
                Files.delete(file);
            }
        }
        return micros.stream().mapToLong(Long::longValue).toArray();
    }
}
