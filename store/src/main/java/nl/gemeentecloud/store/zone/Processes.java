package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Programs of this machine: what they run, where, and how to end them. */
final class Processes {

    private static final long POLL_NANOS = 10_000_000;

    private Processes() {}

    /** Exit code of a child; it is killed, and -1 given, when it takes longer than this. */
    static int exitCode(Process process, long amount, TimeUnit unit) {
        try {
            if (process.waitFor(amount, unit)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }

    /** Sends a signal by its name, such as {@code INT}, {@code QUIT} or {@code KILL}. */
    static void signal(String name, long pid) {
        signal(name, List.of(pid));
    }

    /** The same for many, by one command. */
    static void signal(String name, List<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        String all = pids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        try {
            Process kill =
                    new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            exitCode(kill, 10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("No signal can be sent: " + e.getMessage(), e);
        }
    }

    /**
     * Whether nothing works in a directory any more, within the time. Looked at rather than waited
     * for: the JVM notices the end of a process that is not its child seconds late, and takes one
     * that nobody has buried for alive.
     */
    static boolean left(Path directory, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!workingIn(directory).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    /** All programs that work in a directory; every PostgreSQL process works in its data. */
    static List<ProcessHandle> workingIn(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process.pid(), directory))
                .toList();
    }

    static boolean worksIn(long pid, Path directory) {
        try {
            Path cwd = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
            return cwd.equals(directory.toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
