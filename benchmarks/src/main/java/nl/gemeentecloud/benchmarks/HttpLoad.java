package nl.gemeentecloud.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link LoadProgram} that runs beside us. */
final class HttpLoad implements AutoCloseable {

    /** So many questions at least before anything is measured. */
    static final int WARM_UP_QUESTIONS = 80_000;

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);
    private static final int WARM_UP_SECONDS = 3;

    /** Of one processor; less is no longer worth waiting for. */
    private static final double COMPILING = 0.04;

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    private HttpLoad(Process process) {
        this.process = process;
        this.in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * What came of a run.
     *
     * @param answers how many there were
     * @param failures of them that were not 200
     * @param bytes of the bodies of answers
     * @param p50 microseconds
     * @param p99 microseconds
     * @param longest microseconds
     * @param cpuMillis that asking took
     */
    record Result(
            long answers,
            long failures,
            long bytes,
            double seconds,
            long p50,
            long p99,
            long longest,
            double cpuMillis) {

        double perSecond() {
            return answers / seconds;
        }
    }

    /**
     * Where to ask.
     *
     * @param tokens a file with a token of a client on each line
     */
    record Target(int port, String path, Path tokens, int connections) {}

    /**
     * What to ask.
     *
     * @param persons that each client can ask for
     * @param stride between the first person of a client and that of the next
     * @param keys a file of {@link Keys}; none when the mix needs none
     */
    record Asked(Mix mix, int persons, int stride, @Nullable Path keys) {}

    /** Gets any of the paths in a file, one on each line. */
    static HttpLoad getting(int port, Path paths, int connections) throws IOException {
        List<String> command = program(port, connections);
        option(command, "paths", paths);
        return started(command);
    }

    private static List<String> program(int port, int connections) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LoadProgram.class.getName()));
        option(command, "port", port);
        option(command, "connections", connections);
        return command;
    }

    private static HttpLoad started(List<String> command) throws IOException {
        return new HttpLoad(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    static HttpLoad start(Target target, Asked asked) throws IOException {
        List<String> command = program(target.port(), target.connections());
        option(command, "path", target.path());
        option(command, "token-file", target.tokens());
        option(command, "mix", asked.mix().text());
        option(command, "persons", asked.persons());
        option(command, "stride", asked.stride());
        if (asked.keys() != null) {
            option(command, "keys", asked.keys());
        }
        return started(command);
    }

    private static void option(List<String> command, String name, Object value) {
        command.add("--" + name);
        command.add(value.toString());
    }

    /** Asks so many questions, or for some minutes. */
    void warm(int questions) throws IOException {
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        for (long asked = 0; asked < questions && System.nanoTime() < end; ) {
            asked += run(WARM_UP_SECONDS).answers();
        }
    }

    /**
     * Asks so many questions, and then until the program that answers has compiled what it uses
     * often; or for some minutes.
     *
     * @param program its process
     */
    void warm(int questions, long program) throws IOException {
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        warm(questions);
        double compiled;
        do {
            double before = Machine.compilingMillis(program);
            run(WARM_UP_SECONDS);
            // less than before when one of its compiling threads ended
            compiled = Math.abs(Machine.compilingMillis(program) - before);
        } while (compiled > COMPILING * WARM_UP_SECONDS * 1_000 && System.nanoTime() < end);
    }

    Result run(int seconds) throws IOException {
        in.println(seconds);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The load program ended");
        }
        String[] words = line.split(" ", -1);
        return new Result(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]),
                Long.parseLong(words[4]),
                Long.parseLong(words[5]),
                Long.parseLong(words[6]),
                Double.parseDouble(words[7]));
    }

    @Override
    public void close() {
        in.close();
        process.destroy();
    }
}
