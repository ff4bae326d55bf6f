package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where one embedded PostgreSQL keeps everything but its programs and passwords: {@code data},
 * {@code log} and {@code port}.
 *
 * @param home absolute
 */
record DataDirectory(Path home) {

    /** Everyone proves who they are; there is no other way in. */
    private static final String ACCESS_RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

    private static final int INIT_SECONDS = 120;
    private static final int MAX_OUTPUT_BYTES = 20_000;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final int PORT_ATTEMPTS = 200;

    DataDirectory {
        home = home.toAbsolutePath().normalize();
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("log");
    }

    Path startLog() {
        return log().resolve("start.log");
    }

    Path lockFile() {
        return home.resolve("lock");
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private Path passwordFile() {
        return home.resolve("password.new");
    }

    boolean initialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Makes the home, readable for its owner only. */
    void make() throws IOException {
        Files.createDirectories(home);
        Files.createDirectories(log());
        // of a start that was killed while setting up
        Files.deleteIfExists(passwordFile());
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(log(), PosixFilePermissions.fromString("rwx------"));
    }

    /**
     * Makes an empty PostgreSQL of UTF-8 text, compared byte by byte, with checksums on every page.
     * What an interrupted earlier attempt left behind is removed first.
     */
    void initialise(PostgresBinaries binaries, Unprivileged way, String superuser, String password)
            throws IOException {
        Path unfinished = home.resolve("data.new");
        Directories.delete(unfinished);
        PasswordFile.write(passwordFile(), password);
        way.handOver(home);
        try {
            run(way, initdb(binaries, unfinished, superuser, passwordFile()));
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile());
        }
    }

    private static List<String> initdb(
            PostgresBinaries binaries, Path target, String superuser, Path passwordFile) {
        return List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private void run(Unprivileged way, List<String> command) throws IOException {
        Process process =
                way.command(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(startLog().toFile())
                        .start();
        int code = Processes.exitCode(process, INIT_SECONDS, TimeUnit.SECONDS);
        if (code != 0) {
            throw new IOException(
                    "PostgreSQL cannot be set up in %s (exit %d): %s"
                            .formatted(home, code, tail(startLog())));
        }
    }

    /** Writes the settings and access rules; says whether that changed anything. */
    boolean configure(PostgresSettings settings, int port) throws IOException {
        boolean changed =
                replace(data().resolve("postgresql.conf"), settings.configurationFile(port));
        return replace(data().resolve("pg_hba.conf"), ACCESS_RULES) || changed;
    }

    private boolean replace(Path file, String content) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return false;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, content);
        Files.setOwner(fresh, Files.getOwner(data()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** The port of last time, or a free one when there is none or another program has taken it. */
    int port(boolean running) throws IOException {
        Path file = home.resolve("port");
        if (Files.exists(file)) {
            int port = Integer.parseInt(Files.readString(file).strip());
            if (running || free(port)) {
                return port;
            }
        }
        int port = anyFreePort();
        Files.writeString(file, port + "\n");
        return port;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Below the ports that systems give out for outgoing connections, so that it stays free. */
    private static int anyFreePort() throws IOException {
        SecureRandom random = new SecureRandom();
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = random.nextInt(FIRST_PORT, LAST_PORT);
            if (free(port)) {
                return port;
            }
        }
        throw new IOException("no port between %d and %d is free".formatted(FIRST_PORT, LAST_PORT));
    }

    /** The end of what PostgreSQL said last, on one line. */
    String lastWords() {
        try (var logs = Files.list(log())) {
            StringBuilder words = new StringBuilder();
            for (Path file : logs.sorted().toList()) {
                words.append(tail(file)).append(' ');
            }
            return words.toString().strip();
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    private static String tail(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, Files.size(file) - MAX_OUTPUT_BYTES));
            bytes = in.readNBytes(MAX_OUTPUT_BYTES);
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }
}
