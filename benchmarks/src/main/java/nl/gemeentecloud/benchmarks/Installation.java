package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A cloud of its own for a benchmark, started and stopped by the front door as a user would. */
final class Installation implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("gemeentecloud.root", "."));

    private final Path data;
    private final int port;
    private final List<String> flags;

    private Installation(Path data, int port, List<String> flags) {
        this.data = data;
        this.port = port;
        this.flags = List.copyOf(flags);
    }

    /** How a benchmark reaches the PostgreSQL of a zone beside the cloud. */
    record ZoneAccess(int port, String database, String user, String password) {

        String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
        }
    }

    static Installation start(Path data, String... flags) throws IOException, InterruptedException {
        Installation installation = new Installation(data, freePort(), List.of(flags));
        installation.startAgain();
        return installation;
    }

    /**
     * One with so many numbered persons of 0363. What is kept from before is used again.
     *
     * @param home where its data directory and the file of persons stand or come to stand
     */
    static Installation withPersons(Path home, int persons)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path loaded = home.resolve("loaded-" + persons);
        Path data = home.resolve("data");
        if (Files.exists(loaded)) {
            return start(data);
        }
        if (Files.exists(data)) {
            throw new IllegalArgumentException(
                    "%s holds something else; name another directory with --data".formatted(home));
        }
        Path file = Population.numbered(home, persons, Mix.FIRST_BURGERSERVICENUMMER);
        Installation installation = start(data);
        try {
            installation.command("connect", "0363");
            installation.command("load", "brp", file.toString(), "--gemeente", "0363");
            Files.createFile(loaded);
            Files.delete(file);
            return installation;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            installation.close();
            throw failed;
        }
    }

    /** As it was started before, after it was stopped or killed. */
    void startAgain() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("start", "--port", Integer.toString(port)));
        words.addAll(flags);
        command(words.toArray(String[]::new));
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    long pid() throws IOException {
        JsonNode run = JsonMapper.shared().readTree(Files.readString(data.resolve("run.json")));
        return run.get("pid").asLong();
    }

    /** The zone's PostgreSQL as one of its roles: app, loader, owner, auditor. */
    ZoneAccess zone(String name, String role) throws IOException {
        List<String> postmaster =
                Files.readAllLines(
                        data.resolve("zones").resolve(name).resolve("data/postmaster.pid"));
        String password =
                Files.readString(
                                data.resolve("keys")
                                        .resolve("zone-" + name + "-" + role + ".password"))
                        .strip();
        return new ZoneAccess(
                Integer.parseInt(postmaster.get(3).strip()),
                "gemeentecloud",
                "gemeentecloud_" + role,
                password);
    }

    long postmasterPid(String zone) throws IOException {
        return Long.parseLong(
                Files.readAllLines(
                                data.resolve("zones").resolve(zone).resolve("data/postmaster.pid"))
                        .getFirst()
                        .strip());
    }

    /** Processor time of the program and its PostgreSQL so far, in milliseconds. */
    double cpuMillis() throws IOException {
        return Machine.cpuMillis(pid()) + ofPostgres("algemeen") + ofPostgres("afgescheiden");
    }

    /** Memory of the program and its PostgreSQL, shared pages counted once, in MiB. */
    double memoryMib() throws IOException {
        double all = Machine.memoryMib(pid());
        for (String zone : List.of("algemeen", "afgescheiden")) {
            all += isOurs(postmasterPid(zone)) ? 0 : Machine.memoryMib(postmasterPid(zone));
        }
        return all;
    }

    private boolean isOurs(long process) throws IOException {
        return ProcessHandle.of(pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .anyMatch(child -> child.pid() == process);
    }

    private double ofPostgres(String zone) throws IOException {
        long postmaster = postmasterPid(zone);
        // a child is counted with the program
        return isOurs(postmaster) ? 0 : Machine.cpuMillis(postmaster);
    }

    /** Runs a command of the front door on this installation and gives what it printed. */
    String command(String... words) throws IOException, InterruptedException {
        return expect(0, words);
    }

    String expect(int exitCode, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ROOT.resolve("gemeentecloud").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectError(
                                data.resolveSibling(data.getFileName() + ".messages").toFile());
        // what is measured is what this was built with
        builder.environment().put("GEMEENTECLOUD_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = process.waitFor();
        if (ended != exitCode) {
            throw new IllegalStateException(
                    "%s ended with %d instead of %d:%n%s%n%s"
                            .formatted(
                                    words[0],
                                    ended,
                                    exitCode,
                                    output,
                                    Files.readString(
                                            data.resolveSibling(
                                                    data.getFileName() + ".messages"))));
        }
        return output.strip();
    }

    void stop() throws IOException, InterruptedException {
        command("stop");
    }

    /** Waits until the condition holds. */
    static void await(String what, Duration patience, Condition condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s did not happen within %s".formatted(what, patience));
            }
            Thread.sleep(20);
        }
    }

    /** Something that comes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
