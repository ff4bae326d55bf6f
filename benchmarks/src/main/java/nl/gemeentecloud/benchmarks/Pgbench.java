package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load program, as the peer for questions: the same statements without anything
 * around them.
 *
 * @param settings of its sessions, {@code name=value}; how statements are planned is a default of
 *     the role, so that PostgreSQL does the same for both
 */
record Pgbench(Path program, Installation.ZoneAccess zone, List<String> settings) {

    /** Seconds before measuring, in which every connection plans every statement. */
    private static final int LEAD = 3;

    /**
     * What came of a run, after the lead.
     *
     * @param micros latencies
     * @param cpuMillis processor time of pgbench itself, for each transaction
     */
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

    /** Told when measuring begins and ends. */
    interface Window {
        void begins() throws IOException;

        void ends() throws IOException;

        Window NOBODY =
                new Window() {
                    @Override
                    public void begins() {}

                    @Override
                    public void ends() {}
                };
    }

    /**
     * Runs any of several scripts, each as often, with 32 clients on 2 threads, prepared; measured
     * when all is planned.
     *
     * @param window is told when measuring begins and ends
     */
    Result run(List<Path> scripts, int seconds, Path logs, List<String> variables, Window window)
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
                                Integer.toString(LEAD + seconds),
                                "-l",
                                "--log-prefix",
                                logs.resolve("p").toString()));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
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
        Path output = logs.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        Thread.sleep(LEAD * 1_000L);
        window.begins();
        long from = System.currentTimeMillis();
        Thread.sleep(seconds * 1_000L);
        window.ends();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed:\n" + Files.readString(output));
        }
        Files.delete(output);
        double cpu = Machine.endedChildrenCpuMillis() - before;
        List<Done> all = done(logs);
        long until = from + seconds * 1_000L;
        long[] micros =
                all.stream()
                        .filter(one -> one.atMillis() >= from && one.atMillis() < until)
                        .mapToLong(Done::micros)
                        .toArray();
        return new Result((double) micros.length / seconds, micros, cpu / all.size());
    }

    /** A transaction: how long it took, and when it was done. */
    private record Done(long micros, long atMillis) {

        /** A line of the log: client, number, microseconds, script, seconds, microseconds. */
        static Done of(String line) {
            String[] parts = line.split(" ", -1);
            return new Done(
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[4]) * 1_000 + Long.parseLong(parts[5]) / 1_000);
        }
    }

    private static List<Done> done(Path logs) throws IOException {
        List<Done> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(Done::of).forEach(all::add);
                }
                Files.delete(file);
            }
        }
        return all;
    }
}
