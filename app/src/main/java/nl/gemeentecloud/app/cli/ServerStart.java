package nl.gemeentecloud.app.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.server.ServerMain;

/** Brings up a server process on a data directory, or finds the one that is there. */
final class ServerStart {

    /** From process to first answer; a first start makes two databases, on a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataDirectory directory;
    private final RunFile.Options options;
    private final PrintWriter messages;

    ServerStart(DataDirectory directory, RunFile.Options options, PrintWriter messages) {
        this.directory = directory;
        this.options = options;
        this.messages = messages;
    }

    /**
     * Returns once a server with these options answers, whether it was there already or not.
     *
     * @throws CommandFailure when one runs with other options, or this one does not come up
     */
    RunFile detached() throws IOException, InterruptedException {
        Files.createDirectories(directory.logs());
        try (FileChannel channel =
                FileChannel.open(
                        directory.startLockFile(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel closes
            Optional<RunFile> present = present();
            if (present.isPresent()) {
                messages.println("Already running at " + present.get().url());
                return present.get();
            }
            checkPort();
            return startAndWait();
        }
    }

    /** Runs the server as part of this command, until either ends. */
    int attached() throws IOException, InterruptedException {
        Files.createDirectories(directory.logs());
        if (present().isPresent()) {
            messages.println("Already running at " + present().get().url());
            return ExitCode.DONE.code();
        }
        checkPort();
        List<String> command = ServerProcess.command(directory, options);
        command.add("--foreground");
        Process server = new ProcessBuilder(command).inheritIO().start();
        Thread onExit = new Thread(() -> stopAndWait(server), "stop-server");
        Runtime.getRuntime().addShutdownHook(onExit);
        int code = server.waitFor();
        return code == 0 ? ExitCode.DONE.code() : failure(code).code();
    }

    private static void stopAndWait(Process server) {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<RunFile> present() throws IOException {
        Optional<RunFile> running = RunFile.read(directory).filter(r -> r.process().isPresent());
        if (running.isPresent() && !running.get().options().equals(options)) {
            throw new CommandFailure(
                    ExitCode.OTHER_OPTIONS,
                    "A server for %s already runs at %s with other options (%s). Stop it first: ./gemeentecloud stop --data %s"
                            .formatted(
                                    directory.given(),
                                    running.get().url(),
                                    running.get().options().asArguments(),
                                    directory.given()));
        }
        return running;
    }

    private void checkPort() throws IOException {
        if (options.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, options.port()));
        } catch (java.net.BindException inUse) {
            throw new CommandFailure(
                    ExitCode.DIFFERENCE,
                    "Port %d is in use by another program. Choose another one: ./gemeentecloud start --port %d --data %s"
                            .formatted(options.port(), options.port() + 1, directory.given()));
        }
    }

    private RunFile startAndWait() throws IOException, InterruptedException {
        StartFailure failure = StartFailure.before(directory);
        Process server = ServerProcess.spawnDetached(directory, options);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                throw failed(
                        failure(server.exitValue()),
                        "The server ended while it started",
                        failure.reason(),
                        failure);
            }
            Optional<RunFile> running =
                    RunFile.read(directory).filter(r -> r.process().isPresent());
            if (running.isPresent() && Health.answers(running.get().port())) {
                return running.get();
            }
            Thread.sleep(20);
        }
        server.destroy();
        throw failed(
                ExitCode.DIFFERENCE,
                "The server did not answer within %d s (a large ledger that is brought up to date takes longer; start it once with --foreground)"
                        .formatted(PATIENCE.toSeconds()),
                failure.saidByServer(),
                failure);
    }

    private static ExitCode failure(int server) {
        return server == ServerMain.REFUSED ? ExitCode.REFUSED : ExitCode.DIFFERENCE;
    }

    private static CommandFailure failed(
            ExitCode code, String what, Optional<String> reason, StartFailure failure)
            throws IOException {
        return new CommandFailure(
                code,
                what
                        + reason.map(why -> ": " + why).orElse(".")
                        + System.lineSeparator()
                        + "The whole log: "
                        + failure.log());
    }

    /** How a server process is started. */
    static final class ServerProcess {

        private ServerProcess() {}

        static List<String> command(DataDirectory directory, RunFile.Options options) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ServerFlags.flags());
            command.add("-cp");
            command.add(System.getProperty("java.class.path"));
            command.add(ServerMain.class.getName());
            command.add("--data=" + directory.path());
            command.add("--port=" + options.port());
            if (options.proef()) {
                command.add("--proef");
            }
            options.vandaag().ifPresent(d -> command.add("--vandaag=" + d));
            return command;
        }

        /** A process that outlives this one and does not hear its terminal. */
        static Process spawnDetached(DataDirectory directory, RunFile.Options options)
                throws IOException {
            List<String> command = command(directory, options);
            Path setsid = Path.of("/usr/bin/setsid");
            if (Files.isExecutable(setsid)) {
                command.addFirst(setsid.toString());
            }
            // what the virtual machine itself says; the server logs by itself
            File log = directory.serverOutput().toFile();
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .redirectErrorStream(true)
                    .start();
        }
    }
}
