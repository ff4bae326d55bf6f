package nl.gemeentecloud.store.zone;

import static nl.gemeentecloud.store.zone.OwnPostgres.SMALL;
import static nl.gemeentecloud.store.zone.OwnPostgres.ask;
import static nl.gemeentecloud.store.zone.OwnPostgres.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    private static final String BUSY = "select sum(n) from generate_series(1, 1e9) n";

    private final Path directory = OwnPostgres.emptyDirectory("embedded");
    private final EmbeddedPostgres.Place place = OwnPostgres.setUpPlace(directory);
    private EmbeddedPostgres postgres = EmbeddedPostgres.start(place, SMALL);

    @BeforeAll
    void remembersSomething() throws SQLException {
        try (Connection connection = connect()) {
            run(connection, "create table remembered as select 42 as answer");
        }
    }

    @AfterEach
    void isStillFitForUse() throws SQLException {
        if (!postgres.running()) {
            postgres = EmbeddedPostgres.start(place, SMALL);
        }
        assertThat(remembered()).isEqualTo("42");
    }

    @AfterAll
    void stop() {
        postgres.close();
        assertThat(Processes.workingIn(place.home().resolve("data"))).isEmpty();
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        String user = EmbeddedPostgres.BOOTSTRAP;
        assertThatThrownBy(() -> DriverManager.getConnection(url(), user, "guess").close())
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
        assertThatThrownBy(() -> DriverManager.getConnection(url(), user, "").close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsItsPasswordOutsideItsDataAndReadableForItsOwnerOnly() throws IOException {
        String password = Files.readString(place.passwordFile()).strip();
        assertThat(password).hasSizeGreaterThan(40);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(place.passwordFile())))
                .isEqualTo("rw-------");
        try (var files = Files.walk(place.home())) {
            assertThat(files.filter(Files::isRegularFile)).noneMatch(file -> holds(file, password));
        }
    }

    @Test
    void refusesToRunOnceAnyoneIsTrusted() throws Exception {
        Path rules = place.home().resolve("data/pg_hba.conf");
        Files.writeString(rules, Files.readString(rules) + "host all all 127.0.0.1/32 trust\n");
        try (Connection connection = connect()) {
            assertThatThrownBy(() -> Promises.check(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("line 2 lets people in by trust");
        }

        restart();

        assertThat(rules).content().doesNotContain("trust");
    }

    @Test
    void refusesSettingsThatLoseCommits() {
        postgres.close();
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            PostgresSettings careless = new PostgresSettings(16, 40, 128, Map.of(setting, "off"));
            assertThatThrownBy(() -> EmbeddedPostgres.start(place, careless))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(setting + " is off and must be on");
        }
        assertThat(Processes.workingIn(place.home().resolve("data"))).isEmpty();
    }

    @Test
    void refusesCarelessnessThatWasSetBehindItsBack() throws Exception {
        try (Connection connection = connect()) {
            run(connection, "alter system set fsync = off");
        }
        assertThatThrownBy(this::restart).hasMessageContaining("fsync is off and must be on");
        Files.writeString(place.home().resolve("data/postgresql.auto.conf"), "");
    }

    @Test
    void hasChecksumsAndComparesTextByteByByte() throws SQLException {
        try (Connection connection = connect()) {
            assertThat(ask(connection, "show data_checksums")).isEqualTo("on");
            assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(connection, "select 'Z' < 'a' and 'z' < 'é'")).isEqualTo("t");
            assertThat(ask(connection, "select upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void comesBackByItselfWhenItIsKilled() throws Exception {
        for (int i = 0; i < 3; i++) {
            long killed = postgres.pid();
            Processes.signal("KILL", killed);
            await(() -> postgres.pid() != killed && postgres.running());
            assertThat(remembered()).isEqualTo("42");
        }
    }

    @Test
    void comesBackWhileAKilledOneIsStillBusy() throws Exception {
        try (Connection busy = connect()) {
            Thread work =
                    Thread.ofVirtual()
                            .start(() ->
                                    assertThatThrownBy(() -> run(busy, BUSY))
                                            .isInstanceOf(SQLException.class));
            TimeUnit.MILLISECONDS.sleep(300);
            long killed = postgres.pid();
            Processes.signal("KILL", killed);
            await(() -> postgres.pid() != killed && postgres.running());
            work.join();
        }
        assertThat(remembered()).isEqualTo("42");
    }

    @Test
    void startsWhenItsOldProcessNumberBelongsToAnotherProgram() throws Exception {
        long killed = postgres.pid();
        Path pidFile = place.home().resolve("data/postmaster.pid");
        String content = Files.readString(pidFile);
        postgres.close();
        String ours = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile, content.replaceFirst(Long.toString(killed), ours));

        postgres = EmbeddedPostgres.start(place, SMALL);

        assertThat(remembered()).isEqualTo("42");
    }

    @Test
    void isTakenOverWhenItsProgramWasKilled() throws Exception {
        postgres.close();
        long orphan = leaveOrphan();

        postgres = EmbeddedPostgres.start(place, SMALL);

        assertThat(postgres.pid()).isEqualTo(orphan);
        assertThat(remembered()).isEqualTo("42");
        Processes.signal("KILL", orphan);
        await(() -> postgres.pid() != orphan && postgres.running());
        assertThat(remembered()).isEqualTo("42");
    }

    @Test
    void isRestartedRatherThanTakenOverWhenItsSettingsChanged() throws Exception {
        postgres.close();
        long orphan = leaveOrphan();

        postgres = EmbeddedPostgres.start(place, new PostgresSettings(32, 40, 128, SMALL.more()));

        assertThat(postgres.pid()).isNotEqualTo(orphan);
        try (Connection connection = connect()) {
            assertThat(ask(connection, "show shared_buffers")).isEqualTo("32MB");
        }
        postgres.close();
    }

    @Test
    void refusesToServeTwoProgramsAtOnce() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(place, SMALL))
                .hasMessageContaining("in use by another program");
    }

    @Test
    void keepsItsPortAndLeavesNothingRunning() {
        int port = postgres.port();
        postgres.close();
        assertThat(Processes.workingIn(place.home().resolve("data"))).isEmpty();

        postgres = EmbeddedPostgres.start(place, SMALL);

        assertThat(postgres.port()).isEqualTo(port);
    }

    @Test
    void saysWhatToDoWhenItsPasswordIsLost() throws IOException {
        postgres.close();
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(place.passwordFile(), elsewhere);
        assertThatThrownBy(() -> EmbeddedPostgres.start(place, SMALL))
                .hasMessageContaining("put that file back");
        Files.move(elsewhere, place.passwordFile());
    }

    @Test
    void saysWhatToDoWithDataOfAnotherMajorRelease() throws IOException {
        postgres.close();
        Path version = place.home().resolve("data/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(place, SMALL))
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("export");
        Files.writeString(version, "18\n");
    }

    @Test
    void writesNoValuesToItsLog() throws Exception {
        try (Connection connection = connect()) {
            run(connection, "create table register (bsn text primary key)");
            run(connection, "insert into register values ('999990019')");
            assertThatThrownBy(() -> run(connection, "insert into register values ('999990019')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageNotContaining("999990019");
            assertThatThrownBy(() -> run(connection, "select '999990019x'::int"))
                    .isInstanceOf(SQLException.class);
        }
        postgres.close();
        try (var files = Files.walk(place.home().resolve("log"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneMatch(file -> holds(file, "999990019"));
        }
    }

    private void restart() {
        postgres.close();
        postgres = EmbeddedPostgres.start(place, SMALL);
    }

    private Connection connect() throws SQLException {
        return postgres.connectAsBootstrap("postgres");
    }

    private String url() {
        return postgres.jdbcUrl("postgres");
    }

    private String remembered() throws SQLException {
        try (Connection connection = connect()) {
            return ask(connection, "select answer from remembered");
        }
    }

    /** Lets another program start it, kills that program, and gives the process number. */
    private long leaveOrphan() throws Exception {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OrphanMaker.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String pid = program.inputReader().readLine();
        Processes.signal("KILL", program.pid());
        program.waitFor();
        return Long.parseLong(pid);
    }

    /** The program that is killed. */
    static final class OrphanMaker {

        private OrphanMaker() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedPostgres started =
                    EmbeddedPostgres.start(OwnPostgres.place(Path.of(arguments[0])), SMALL);
            System.out.println(started.pid());
            TimeUnit.MINUTES.sleep(1);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
