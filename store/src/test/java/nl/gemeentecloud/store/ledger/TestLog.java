package nl.gemeentecloud.store.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.EntryKind;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Party;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.store.zone.TestZone;

/** A log in a test zone, with its keys and the checkpoint outside in a directory of its own. */
final class TestLog implements AutoCloseable {

    private final TestZone testZone = TestZone.create();
    private final CheckpointFolder folder;
    private final KeyFiles keys;
    private final LedgerPlace place;

    TestLog(Path directory) {
        folder = new CheckpointFolder(directory.resolve("checkpoints"));
        keys = new KeyFiles(directory.resolve("keys"));
        place = new LedgerPlace(testZone.zone(), LedgerNode.of(directory), folder);
    }

    LedgerPlace place() {
        return place;
    }

    KeyFiles keys() {
        return keys;
    }

    String logId() {
        return place.logId();
    }

    LedgerWriter writer(LedgerLimits limits) {
        return LedgerWriter.start(place, keys, limits, Clock.systemUTC());
    }

    LedgerWriter writer() {
        return writer(LedgerLimits.DEFAULT);
    }

    AuditOutcome audit() throws SQLException {
        return new LedgerAudit(place.zone(), folder, keys.verificationKeys()).verify();
    }

    /** A question about some persons. */
    static EntryDraft question(int houder, Line... persons) {
        return traced("0af7651916cd43dd8448eb211c80319c", houder, persons);
    }

    /** A question of a request that can be told apart. */
    static EntryDraft traced(String traceId, int houder, Line... persons) {
        Party party = new Party("%04d".formatted(houder), Optional.empty(), Optional.empty());
        return new EntryDraft(
                EntryKind.VRAAG,
                OptionalInt.of(houder),
                party,
                party,
                "burgerzaken",
                "balie",
                "zaaksysteem",
                "Bijhouding",
                "Wet BRP 3.8",
                "Paspoort",
                "brp",
                "persoon",
                "Raadpleeg",
                traceId,
                List.of("010120"),
                List.of("010240"),
                "beantwoord",
                Collections.emptySortedMap(),
                List.of(persons));
    }

    static Line delivered(long person) {
        return new Line(new Pseudonym(person, ~person), true);
    }

    static Line found(long person) {
        return new Line(new Pseudonym(person, ~person), false);
    }

    void asOwner(String... statements) throws SQLException {
        run(place.zone().owner(), statements);
    }

    static void run(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The only column of all rows, as auditor. */
    List<Long> numbers(String sql) throws SQLException {
        try (Connection connection = place.zone().auditor().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    long number(String sql) throws SQLException {
        return numbers(sql).getFirst();
    }

    void zoneGoesAway() {
        testZone.goAway();
    }

    void zoneComesBack() {
        testZone.comeBack();
    }

    /** Breaks the connections the writer has, as a network or a server might. */
    void breakConnections() throws SQLException {
        run(
                place.zone().questions(),
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and application_name = 'gemeentecloud ledger'
                """);
    }

    @Override
    public void close() {
        testZone.close();
    }
}
