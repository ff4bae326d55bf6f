package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Directories for tests that start, kill and break servers of their own, and SQL for all tests. */
final class OwnPostgres {

    static final PostgresSettings SMALL =
            new PostgresSettings(16, 40, 128, Map.of("min_wal_size", "32MB"));

    private OwnPostgres() {}

    /** An empty directory; a server that an earlier, interrupted test left there is stopped. */
    static Path emptyDirectory(String name) {
        Path directory = TestPostgres.root().resolve("target/test-postgres/own").resolve(name);
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> all = Files.walk(directory)) {
                    all.filter(path -> path.endsWith("data/PG_VERSION"))
                            .map(path -> new DataDirectory(path.resolve("../..")))
                            .forEach(
                                    found -> Postmaster.running(found).ifPresent(Postmaster::stop));
                }
                Directories.delete(directory);
            }
            Files.createDirectories(directory);
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static EmbeddedPostgres.Place place(Path directory) {
        return new EmbeddedPostgres.Place(
                TestPostgres.binaries(), directory.resolve("home"), directory.resolve("password"));
    }

    /** A place that has been set up before, by copying: setting one up takes seconds. */
    static EmbeddedPostgres.Place setUpPlace(Path directory) {
        Path pristine = Pristine.DIRECTORY;
        try (Stream<Path> all = Files.walk(pristine)) {
            for (Path path : all.skip(1).toList()) {
                Files.copy(
                        path,
                        directory.resolve(pristine.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return place(directory);
    }

    /** Set up on first use, never started again. */
    private static final class Pristine {
        static final Path DIRECTORY = setUp();

        private static Path setUp() {
            Path directory = emptyDirectory("pristine");
            EmbeddedPostgres.start(place(directory), SMALL).close();
            try {
                Files.delete(directory.resolve("home/port"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return directory;
        }
    }

    static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            run(connection, sql);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Several statements in one transaction. */
    static void transaction(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                run(connection, sql);
            }
            connection.commit();
        }
    }

    static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return ask(connection, sql);
        }
    }

    /** The first column of the only row. */
    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
