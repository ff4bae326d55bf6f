package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Programs of this machine: what they run, where, and how to end them. */
final class Processes {

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

    /** Sends a signal by its name: {@code INT}, {@code QUIT}, {@code KILL}. */
    static void signal(String name, long pid) {
        try {
            Process kill =
                    new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            exitCode(kill, 10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("No signal can be sent: " + e.getMessage(), e);
        }
    }

    /** Whether the process has ended within the time. */
    static boolean ended(ProcessHandle process, Duration patience) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
