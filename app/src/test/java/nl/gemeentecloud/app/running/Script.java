package nl.gemeentecloud.app.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The real {@code ./gemeentecloud}, on the classes under test. */
public final class Script {

    /**
     * For a virtual machine that lives for seconds: compiling thoroughly takes longer than it
     * lives.
     */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final long MOST_SECONDS = 180;

    private final Path root = Path.of(System.getProperty("gemeentecloud.root"));

    /**
     * What a command left behind.
     *
     * @param out what it printed as result
     * @param err what it said about it
     */
    public record Outcome(int code, String out, String err) {}

    /** Runs a command to its end. */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    public Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(environment, arguments);
        CompletableFuture<String> out = text(process.getInputStream());
        CompletableFuture<String> err = text(process.getErrorStream());
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running: " + List.of(arguments));
        }
        return new Outcome(process.exitValue(), out.join(), err.join());
    }

    /** Starts a command and leaves it running. */
    public Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("gemeentecloud").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("GEMEENTECLOUD_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GEMEENTECLOUD_JVM_OPTIONS", SHORT_LIVED);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static CompletableFuture<String> text(java.io.InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException closed) {
                        return "";
                    }
                },
                Thread::startVirtualThread);
    }
}
