package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own that keeps what it is given: every commit is on disk, every page has a
 * checksum, everyone who connects proves who they are. It listens on this machine only. When it is
 * killed it comes back by itself; when the program was killed, the next one takes it over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** Only the launcher logs in with it: to set up, and to check what it started. */
    static final String BOOTSTRAP = "gemeentecloud_bootstrap";

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE_NANOS = 50_000_000;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000_000L;

    private final Place place;
    private final DataDirectory directory;
    private final PostgresBinaries binaries;
    private final Unprivileged way;
    private final String password;
    private final int port;
    private final DirectoryLock lock;
    private final ReentrantLock change = new ReentrantLock();
    private final Thread watch;
    private volatile Postmaster postmaster;
    private volatile boolean closed;

    /**
     * Where one embedded PostgreSQL lives.
     *
     * @param binaries directory that its programs are unpacked in; may be shared
     * @param home its data, log and port
     * @param passwordFile of the bootstrap superuser; outside {@code home}, so that a copy of the
     *     data gives nobody the password
     */
    public record Place(Path binaries, Path home, Path passwordFile) {

        public Place {
            if (passwordFile.toAbsolutePath().startsWith(home.toAbsolutePath())) {
                throw new IllegalArgumentException(
                        "The password of %s must be kept outside it".formatted(home));
            }
        }
    }

    private EmbeddedPostgres(Place place, PostgresSettings settings, DirectoryLock lock)
            throws IOException, SQLException {
        this.place = place;
        this.lock = lock;
        this.directory = new DataDirectory(place.home());
        this.binaries = PostgresBinaries.in(place.binaries());
        directory.make();
        this.way = Unprivileged.on(directory.home());
        this.password = password();
        if (!directory.initialised()) {
            directory.initialise(binaries, way, BOOTSTRAP, password);
        }
        refuseOtherMajor();
        way.handOver(directory.home());
        Optional<Postmaster> orphan = Postmaster.running(directory);
        this.port = directory.port(orphan.isPresent());
        boolean changed = directory.configure(settings, port);
        this.postmaster = adoptOrStart(orphan, changed);
        checkPromises();
        this.watch = Thread.ofPlatform().daemon().name("watch-" + name()).unstarted(this::watch);
    }

    /**
     * Starts it, setting it up the first time, and returns when it takes connections.
     *
     * @throws IllegalStateException when it cannot be started or would not keep its promises; the
     *     message says what to do
     */
    public static EmbeddedPostgres start(Place place, PostgresSettings settings) {
        DirectoryLock lock = null;
        try {
            lock = DirectoryLock.acquire(new DataDirectory(place.home()).lockFile(), LOCK_PATIENCE);
            EmbeddedPostgres started = new EmbeddedPostgres(place, settings, lock);
            started.watch.start();
            return started;
        } catch (IOException | SQLException | RuntimeException e) {
            release(lock);
            throw new IllegalStateException(
                    "The embedded PostgreSQL in %s cannot be used: %s"
                            .formatted(place.home(), e.getMessage()),
                    e);
        }
    }

    private static void release(@Nullable DirectoryLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.warn("A lock file could not be closed: {}", e.getMessage());
        }
    }

    private String password() {
        if (directory.initialised() && !Files.exists(place.passwordFile())) {
            throw new IllegalStateException(
                    "its password is not in %s; put that file back from the copy you keep of the"
                                    .formatted(place.passwordFile())
                            + " keys");
        }
        return PasswordFile.readOrCreate(place.passwordFile());
    }

    private void refuseOtherMajor() throws IOException {
        String written = Files.readString(directory.data().resolve("PG_VERSION")).strip();
        String ours = binaries.major();
        if (!written.equals(ours)) {
            throw new IllegalStateException(
                    "its data were written by PostgreSQL %s and this release carries %s; export with"
                                    .formatted(written, ours)
                            + " the release that wrote them and import here");
        }
    }

    private Postmaster adoptOrStart(Optional<Postmaster> orphan, boolean settingsChanged)
            throws IOException {
        if (orphan.isPresent()) {
            Postmaster running = orphan.get();
            if (!settingsChanged && running.runs(binaries) && running.ready()) {
                LOG.info("Took over the PostgreSQL in {} that was left running", directory.home());
                return running;
            }
            LOG.info("Restarting the PostgreSQL in {} that was left running", directory.home());
            running.stop();
        }
        return Postmaster.start(directory, binaries, way);
    }

    private void checkPromises() throws SQLException {
        try (Connection connection = connectAsBootstrap("postgres")) {
            Promises.check(connection);
        } catch (SQLException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    private void watch() {
        while (!closed) {
            postmaster.awaitEnd();
            if (!closed) {
                LOG.warn("PostgreSQL in {} is gone; starting it again", directory.home());
                restart();
            }
        }
    }

    private void restart() {
        long pause = FIRST_PAUSE_NANOS;
        while (!closed) {
            change.lock();
            try {
                if (!closed) {
                    postmaster = Postmaster.start(directory, binaries, way);
                    LOG.info("PostgreSQL in {} is back", directory.home());
                }
                return;
            } catch (IOException e) {
                LOG.error("{}; trying again", e.getMessage());
            } finally {
                change.unlock();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    /** A connection of the superuser, for setting up roles and databases. */
    Connection connectAsBootstrap(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", BOOTSTRAP);
        properties.setProperty("password", password);
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The port of one that a program, this or another, uses now; empty when nobody does. */
    static OptionalInt portWhereInUse(Place place) {
        DataDirectory directory = new DataDirectory(place.home());
        try {
            DirectoryLock.acquire(directory.lockFile(), Duration.ZERO).close();
            return OptionalInt.empty();
        } catch (IOException inUse) {
            try {
                return OptionalInt.of(directory.port(true));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "%s is in use, but has no port yet; try again".formatted(place.home()), e);
            }
        }
    }

    public int port() {
        return port;
    }

    /** Process number of the postmaster that runs now. */
    public long pid() {
        return postmaster.pid();
    }

    /** Whether it is running now; false for the moment in which it comes back. */
    public boolean running() {
        return postmaster.alive() && postmaster.ready();
    }

    private String name() {
        return String.valueOf(directory.home().getFileName());
    }

    /** Ends every session, writes everything down, stops. Returns when it is down. */
    @Override
    public void close() {
        change.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            watch.interrupt();
            postmaster.stop();
        } finally {
            change.unlock();
            release(lock);
        }
    }
}
