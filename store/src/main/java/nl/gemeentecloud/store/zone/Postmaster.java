package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running first process of one embedded PostgreSQL.
 *
 * @param directory where it works
 * @param process it
 */
record Postmaster(DataDirectory directory, ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Recovery after a crash reads back at most {@code max_wal_size}. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private static final Duration FAST_STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_STOP_PATIENCE = Duration.ofSeconds(5);
    private static final long POLL_NANOS = 10_000_000;
    private static final long WATCH_NANOS = 50_000_000;

    /** The one that is already at work there, if any. */
    static Optional<Postmaster> running(DataDirectory directory) {
        return pid(directory)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Processes.worksIn(process.pid(), directory.data()))
                .map(process -> new Postmaster(directory, process));
    }

    /**
     * Starts one and waits until it takes connections. Nothing else may run there.
     *
     * @throws IOException when it does not start, with its last words
     */
    static Postmaster start(DataDirectory directory, PostgresBinaries binaries, Unprivileged way)
            throws IOException {
        clearLeftovers(directory);
        Process process =
                way.command(
                                List.of(
                                        binaries.program("postgres").toString(),
                                        "-D",
                                        directory.data().toString()))
                        .directory(directory.data().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.startLog().toFile())
                        .start();
        process.getOutputStream().close();
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!ready(directory, process.pid())) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException(
                        "PostgreSQL in %s does not start: %s"
                                .formatted(directory.home(), directory.lastWords()));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return new Postmaster(directory, process.toHandle());
    }

    /**
     * Ends what a killed postmaster left at work, and removes its pid file when that number has
     * become another program's: PostgreSQL would take that for a running server.
     */
    private static void clearLeftovers(DataDirectory directory) throws IOException {
        signalAll("QUIT", directory);
        if (!Processes.left(directory.data(), IMMEDIATE_STOP_PATIENCE)) {
            signalAll("KILL", directory);
            Processes.left(directory.data(), IMMEDIATE_STOP_PATIENCE);
        }
        Optional<ProcessHandle> stranger = pid(directory).flatMap(ProcessHandle::of);
        if (stranger.isPresent() && Processes.workingIn(directory.data()).isEmpty()) {
            Files.deleteIfExists(directory.pidFile());
        }
    }

    private static void signalAll(String signal, DataDirectory directory) {
        List<Long> left =
                Processes.workingIn(directory.data()).stream().map(ProcessHandle::pid).toList();
        if (!left.isEmpty()) {
            LOG.info("Ending processes {} of a PostgreSQL that does not stop by itself", left);
            Processes.signal(signal, left);
        }
    }

    long pid() {
        return process.pid();
    }

    /** False as well for one that is dead and not buried. */
    boolean alive() {
        return process.isAlive() && Processes.worksIn(pid(), directory.data());
    }

    /** Returns when it is gone, however long that takes, or the thread is interrupted. */
    void awaitEnd() {
        while (alive() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(WATCH_NANOS);
        }
    }

    /** Whether it runs these programs, and not those of an earlier release. */
    boolean runs(PostgresBinaries binaries) {
        try {
            Path exe = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid()), "exe"));
            return exe.equals(binaries.program("postgres").toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Takes connections now. */
    boolean ready() {
        return ready(directory, pid());
    }

    /** Ends every session, writes everything down, and returns when the process is gone. */
    void stop() {
        Processes.signal("INT", pid());
        if (Processes.left(directory.data(), FAST_STOP_PATIENCE)) {
            return;
        }
        LOG.warn("PostgreSQL in {} does not stop; ended without a checkpoint", directory.home());
        Processes.signal("QUIT", pid());
        if (!Processes.left(directory.data(), IMMEDIATE_STOP_PATIENCE)) {
            signalAll("KILL", directory);
            Processes.left(directory.data(), IMMEDIATE_STOP_PATIENCE);
        }
    }

    private static boolean ready(DataDirectory directory, long pid) {
        List<String> lines = pidFileLines(directory);
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    private static Optional<Long> pid(DataDirectory directory) {
        return pidFileLines(directory).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,9}"))
                .map(Long::valueOf)
                .findFirst();
    }

    private static List<String> pidFileLines(DataDirectory directory) {
        try {
            return Files.readAllLines(directory.pidFile());
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
