package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One PostgreSQL for all tests of a build, shared by every JVM that runs tests. It forgets what it
 * is given when the machine stops, which makes it fast; it has nothing to do with {@link
 * EmbeddedPostgres}, which refuses to run like that. A watchdog stops it and throws its data away
 * when no JVM has used it for a minute.
 */
final class TestPostgres {

    private static final Map<String, String> FORGETFUL =
            Map.of(
                    "fsync",
                    "off",
                    "synchronous_commit",
                    "off",
                    "full_page_writes",
                    "off",
                    "autovacuum",
                    "off",
                    "scram_iterations",
                    "1");
    private static final PostgresSettings SETTINGS =
            new PostgresSettings(128, 400, 1_024, FORGETFUL);
    private static final String SUPERUSER = "test_superuser";
    private static final String PASSWORD = "only-for-tests";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataDirectory directory;
    private final Path clients;
    private final Path stopping;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    /** Started on first use. */
    private static final class Shared {
        static final TestPostgres INSTANCE = start();
    }

    static TestPostgres shared() {
        return Shared.INSTANCE;
    }

    private TestPostgres(Path home) throws IOException, SQLException {
        this.directory = new DataDirectory(home);
        this.clients = home.resolve("clients");
        this.stopping = home.resolve("stopping");
        try (DirectoryLock _ = DirectoryLock.acquire(directory.lockFile(), PATIENCE)) {
            Files.createDirectories(clients);
            Files.writeString(clients.resolve(Long.toString(ProcessHandle.current().pid())), "");
            awaitEndOfStopping();
            Optional<Postmaster> running = Postmaster.running(directory);
            if (running.isPresent() && running.get().ready()) {
                this.port = directory.port(true);
            } else {
                this.port = startAnew();
            }
        }
    }

    private static TestPostgres start() {
        try {
            return new TestPostgres(root().resolve("target/test-postgres/shared"));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No PostgreSQL for tests: " + e.getMessage(), e);
        }
    }

    /** The project's own root. */
    static Path root() {
        String configured = System.getProperty("gemeentecloud.root");
        if (configured != null) {
            return Path.of(configured);
        }
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve(".mvn")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }

    /** The programs of PostgreSQL, unpacked once for all tests. */
    static Path binaries() {
        return root().resolve("target/test-postgres/binaries");
    }

    private int startAnew() throws IOException, SQLException {
        Directories.delete(directory.data());
        directory.make();
        PostgresBinaries programs = PostgresBinaries.in(binaries());
        Unprivileged way = Unprivileged.on(directory.home());
        directory.initialise(programs, way, SUPERUSER, PASSWORD);
        way.handOver(directory.home());
        int chosen = directory.port(false);
        directory.configure(SETTINGS, chosen);
        Postmaster postmaster = Postmaster.start(directory, programs, way);
        startWatchdog(postmaster.pid());
        try (Connection superuser = connect(chosen, "postgres")) {
            ZoneRoles.provision(superuser, new ZoneAddress("jdbc:postgresql://unused/", roles()));
            makeLoggingInCheap(superuser);
        }
        return chosen;
    }

    /** The server hashes a password as often as it is told to; the driver always 4096 times. */
    private void makeLoggingInCheap(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (Credentials role : roles().values()) {
                statement.execute(
                        "alter role %s password '%s'".formatted(role.user(), role.password()));
            }
        }
    }

    /** The watchdog may have decided to stop it just before this JVM came in. */
    private void awaitEndOfStopping() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(stopping) && System.nanoTime() < deadline) {
            boolean gone = Postmaster.running(directory).isEmpty();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(gone ? 500 : 50));
            if (gone && Processes.workingIn(directory.home()).isEmpty()) {
                return;
            }
        }
    }

    private void startWatchdog(long postmaster) throws IOException {
        Path script = directory.home().resolve("watchdog.sh");
        try (InputStream in =
                TestPostgres.class.getResourceAsStream("/test-postgres-watchdog.sh")) {
            if (in == null) {
                throw new IOException("test-postgres-watchdog.sh is not among the test resources");
            }
            Files.write(script, in.readAllBytes());
        }
        new ProcessBuilder(
                        "setsid",
                        "sh",
                        script.toString(),
                        directory.home().toString(),
                        Long.toString(postmaster))
                .directory(directory.home().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Map<Role, Credentials> roles() {
        Map<Role, Credentials> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(
                    role,
                    new Credentials(
                            role.embeddedName(), "only-for-tests-" + role.configurationName()));
        }
        return roles;
    }

    Connection superuser() throws SQLException {
        return connect(port, "postgres");
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER, PASSWORD);
    }

    /** A new database, empty or a copy of another; its name is given. */
    String createDatabase(String template) {
        String name =
                "test_%d_%d".formatted(ProcessHandle.current().pid(), databases.incrementAndGet());
        create(name, template);
        return name;
    }

    private void create(String name, String template) {
        run(
                "create database %s template %s strategy file_copy owner %s"
                        .formatted(name, template, Role.OWNER.embeddedName()));
        // rights on a database are not copied from its template
        run(
                """
                revoke all on database %1$s from public;
                grant connect on database %1$s
                    to gemeentecloud_app, gemeentecloud_loader, gemeentecloud_auditor;
                grant temporary on database %1$s to gemeentecloud_loader
                """
                        .formatted(name));
    }

    void rename(String from, String to) {
        run("alter database %s rename to %s".formatted(from, to));
    }

    void dropDatabase(String name) {
        run("drop database if exists %s with (force)".formatted(name));
    }

    /** Cuts everyone off, and lets nobody but a superuser in any more. */
    void shut(String database) {
        run("alter database %s connection limit 0".formatted(database));
        run(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(database));
    }

    void letIn(String database) {
        run("alter database %s connection limit -1".formatted(database));
    }

    boolean exists(String database) {
        try (Connection superuser = superuser();
                var statement =
                        superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, database);
            return statement.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One JVM at a time, of all that use this server. */
    DirectoryLock lock(String name) throws IOException {
        return DirectoryLock.acquire(directory.home().resolve(name + ".lock"), PATIENCE);
    }

    private void run(String sql) {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
