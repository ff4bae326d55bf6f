package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A zone for one test class: a database of its own on the PostgreSQL that all tests share, with the
 * platform tables of {@code db/zone} and {@code db/algemeen} in it. Making one takes a few dozen
 * milliseconds. Closing it throws the database away.
 */
public final class TestZone implements AutoCloseable {

    /** Small, so that many test classes fit beside each other. */
    private static final ZoneConfiguration.Limits LIMITS =
            new ZoneConfiguration.Limits(8, 4, 4, Duration.ofSeconds(1));

    private static boolean planned;

    private final String database;
    private final Zone zone;
    private final Path folder;

    private TestZone(String template, ZoneConfiguration.Kind kind, String name) {
        this.database = TestPostgres.shared().createDatabase(template);
        this.zone = open(configuration(name, kind, database));
        this.folder = emptyFolder();
    }

    private static Path emptyFolder() {
        try {
            Path all = TestPostgres.root().resolve("target/test-files");
            return Files.createTempDirectory(Files.createDirectories(all), "zone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zone {@code afgescheiden}, fit for every register. */
    public static TestZone create() {
        return create("afgescheiden", ZoneConfiguration.Kind.AFGESCHEIDEN);
    }

    public static TestZone create(String name, ZoneConfiguration.Kind kind) {
        return new TestZone(Template.platform(), kind, name);
    }

    /**
     * A zone that starts as a copy of one that was prepared once per build, for what takes long to
     * make. The preparation must leave no connection open.
     *
     * @param template says what it is and in which version: lower-case letters, digits and {@code
     *     _}; a changed preparation takes another name
     */
    public static TestZone prepared(String template, Consumer<Zone> preparation) {
        return new TestZone(
                Template.prepared(template, preparation),
                ZoneConfiguration.Kind.AFGESCHEIDEN,
                "afgescheiden");
    }

    public Zone zone() {
        return zone;
    }

    /** A directory for files of the test; it is thrown away as well. */
    public Path folder() {
        return folder;
    }

    /** From now on it is as if its server were gone, for all who are or want to be connected. */
    public void goAway() {
        TestPostgres.shared().shut(database);
    }

    public void comeBack() {
        TestPostgres.shared().letIn(database);
    }

    /** Its configuration, as of an external zone; for starting a program on it. */
    public ZoneConfiguration configuration() {
        return zone.configuration();
    }

    @Override
    public void close() {
        zone.close();
        TestPostgres.shared().dropDatabase(database);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings its tables up to date, as a program does that is started on it. */
    public static void upgrade(Zone zone) {
        ZoneMigrations.run(
                zone.name(),
                zone.address().dataSource(Role.OWNER, "migrations", 60),
                zone.address());
    }

    static Zone open(ZoneConfiguration configuration) {
        TestPostgres server = TestPostgres.shared();
        return switch (configuration.server()) {
            case ZoneConfiguration.Server.External external -> {
                ZoneAddress address = new ZoneAddress(external.jdbcUrl(), server.roles());
                planQuestions(address);
                yield Zone.openPrepared(configuration, address, Clock.systemUTC());
            }
            case ZoneConfiguration.Server.Embedded _ ->
                    throw new IllegalArgumentException("Tests share one server");
        };
    }

    /** The server may be one that was set up before questions were planned so. */
    private static synchronized void planQuestions(ZoneAddress address) {
        if (!planned) {
            try {
                QuestionPlanning.makeDefault(address);
                planned = true;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    static ZoneConfiguration configuration(
            String name, ZoneConfiguration.Kind kind, String database) {
        TestPostgres server = TestPostgres.shared();
        return new ZoneConfiguration(
                name,
                kind,
                "NL",
                "proef",
                "NL",
                "proef",
                new ZoneConfiguration.Server.External(server.jdbcUrl(database), server.roles()),
                LIMITS);
    }

    /** Databases that others are copied from. */
    static final class Template {

        private Template() {}

        /** With the platform tables; a changed migration makes another. */
        static String platform() {
            return once(
                    "template_platform_" + fingerprint(),
                    "template0",
                    database ->
                            Zone.open(
                                            configuration(
                                                    ZoneConfiguration.ALGEMEEN,
                                                    ZoneConfiguration.Kind.OVERHEID,
                                                    database),
                                            new ZoneAddress(
                                                    TestPostgres.shared().jdbcUrl(database),
                                                    TestPostgres.shared().roles()),
                                            Clock.systemUTC())
                                    .close());
        }

        static String prepared(String name, Consumer<Zone> preparation) {
            String platform = platform();
            return once(
                    "template_" + name + "_" + fingerprint(),
                    platform,
                    database -> {
                        try (Zone zone =
                                open(
                                        configuration(
                                                "afgescheiden",
                                                ZoneConfiguration.Kind.AFGESCHEIDEN,
                                                database))) {
                            preparation.accept(zone);
                        }
                    });
        }

        private static String once(String name, String base, Consumer<String> make) {
            TestPostgres server = TestPostgres.shared();
            if (server.exists(name)) {
                return name;
            }
            try (DirectoryLock _ = server.lock(name)) {
                if (!server.exists(name)) {
                    String database = server.createDatabase(base);
                    make.accept(database);
                    server.rename(database, name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return name;
        }

        private static String fingerprint() {
            Path root = TestPostgres.root().resolve("store/src/main/resources/db");
            try (Stream<Path> files = Files.walk(root)) {
                List<Path> migrations =
                        new ArrayList<>(files.filter(Files::isRegularFile).toList());
                migrations.sort(null);
                CRC32 crc = new CRC32();
                for (Path migration : migrations) {
                    crc.update(Files.readAllBytes(migration));
                }
                return HexFormat.of().toHexDigits((int) crc.getValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
