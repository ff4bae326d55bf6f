package nl.gemeentecloud.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.keys.LedgerKeys;
import nl.gemeentecloud.ledger.keys.SealKey;
import nl.gemeentecloud.ledger.verify.Difference;
import nl.gemeentecloud.ledger.verify.EntryReader;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.ledger.write.CheckpointSigner;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import nl.gemeentecloud.ledger.write.Frontier;
import nl.gemeentecloud.ledger.write.Sealer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve entries with two lines each and three checkpoints (after 4, 8 and 12), in real tables. The
 * owner of the tables, who can do everything but has no keys, changes one thing; it is found, and
 * where it is.
 */
class LedgerTamperingTest {

    private static final String[] TABLES = {"ledger_entry", "ledger_line", "ledger_checkpoint"};
    private static final LedgerKeys STRANGER = LedgerKeys.generate();

    @TempDir static Path directory;
    private static TestLog log;
    private static String keptOutside;

    @BeforeAll
    static void writeALog() throws Exception {
        log = new TestLog(directory);
        LedgerLimits noCheckpoints =
                new LedgerLimits(
                        64, 8, Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofMillis(20));
        for (int checkpoint = 0; checkpoint < 3; checkpoint++) {
            try (LedgerWriter writer = log.writer(noCheckpoints)) {
                for (int i = 0; i < 4; i++) {
                    int person = 4 * checkpoint + i;
                    writer.append(
                            TestLog.question(
                                    358, TestLog.delivered(person), TestLog.found(100 + person)));
                }
            }
        }
        keptOutside = Files.readString(outsideFile());
        // some who tamper stop what keeps a column right first
        log.asOwner(
                "alter table ledger_line drop constraint ledger_line_pkey",
                "alter table ledger_line alter column stretch drop expression",
                "alter table ledger_line alter column stretch drop not null",
                "alter table ledger_line alter column stretch set default 0");
        for (String table : TABLES) {
            log.asOwner("create table kept_%s as table %s".formatted(table, table));
        }
    }

    @AfterAll
    static void drop() {
        log.close();
    }

    @BeforeEach
    void putBack() throws SQLException, IOException {
        // some who tamper drop the constraints first
        log.asOwner(
                "alter table ledger_entry drop constraint if exists ledger_entry_pkey",
                "truncate ledger_entry, ledger_line, ledger_checkpoint");
        for (String table : TABLES) {
            log.asOwner("insert into %s select * from kept_%s".formatted(table, table));
        }
        Files.writeString(outsideFile(), keptOutside);
    }

    private static Path outsideFile() {
        return directory.resolve("checkpoints").resolve(log.logId());
    }

    private static Difference found() throws SQLException {
        return switch (log.audit()) {
            case AuditOutcome.Verified verified -> fail("nothing found in " + verified.logs());
            case AuditOutcome.Differs differs -> differs.first();
        };
    }

    private static void assertFound(long seq, String what, String words) throws SQLException {
        Difference difference = found();
        assertThat(difference.logId()).isEqualTo(log.logId());
        assertThat(difference.toString()).contains(words);
        assertThat(difference.what()).isEqualTo(what);
        assertThat(difference.seq()).isEqualTo(seq);
    }

    private static void assertFoundAfter(String tampering, long seq, String what, String words)
            throws SQLException {
        log.asOwner(tampering);
        assertFound(seq, what, words);
    }

    @Test
    void nothingIsFoundWhenNobodyTampered() throws SQLException {
        assertThat(log.audit())
                .hasToString(
                        "Verified[logs=[Counts[logId=%s, entries=12, lines=24, checkpoints=3, uncovered=0]]]"
                                .formatted(log.logId()));
    }

    /** A column that is added later is tampered with by itself. */
    @Test
    void aChangeInAnyColumnOfAnyTable() throws Exception {
        for (String table : TABLES) {
            List<String> columns = columns(table);
            assertThat(columns).isNotEmpty();
            for (String row : rows(table)) {
                for (String column : columns) {
                    log.asOwner(
                            "update %s set %s where ctid = (select ctid from %s where %s order by ctid limit 1)"
                                    .formatted(table, column, table, row));
                    Difference difference = found();
                    if (!table.equals("ledger_checkpoint")) {
                        assertThat(difference.seq())
                                .as("%s of %s in %s: %s", column, row, table, difference)
                                .isIn(seqs(row));
                    } else {
                        assertThat(difference.what() + difference.expected())
                                .as("%s of %s in %s: %s", column, row, table, difference)
                                .contains("checkpoint");
                    }
                    putBack();
                }
            }
        }
    }

    /** What changes each column, in SQL. */
    private static List<String> columns(String table) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (Connection owner = log.place().zone().owner().getConnection();
                PreparedStatement statement =
                        owner.prepareStatement(
                                "select column_name, data_type from information_schema.columns where table_name = ?")) {
            statement.setString(1, table);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                changes.add(changed(rows.getString(1), rows.getString(2)));
            }
        }
        return changes;
    }

    private static String changed(String column, String type) {
        String to =
                switch (type) {
                    case "bytea" -> "coalesce(set_byte(%1$s, 0, get_byte(%1$s, 0) # 1), '\\x00')";
                    case "text" -> "%1$s || 'x'";
                    case "integer", "bigint" -> "%1$s + 1000";
                    case "boolean" -> "not %1$s";
                    case "timestamp with time zone" -> "%1$s + interval '1 microsecond'";
                    default -> throw new IllegalArgumentException("How does one change " + type);
                };
        return column + " = " + to.formatted(column);
    }

    /** First, middle and last; conditions that each name one row or one of two. */
    private static List<String> rows(String table) {
        return table.equals("ledger_checkpoint")
                ? List.of("number = 1", "number = 2", "number = 3")
                : List.of("seq = 0", "seq = 5", "seq = 11");
    }

    /** Where a change in a row may be noticed: there, or where the row went. */
    private static List<Long> seqs(String row) {
        long seq = Long.parseLong(row.substring("seq = ".length()));
        return List.of(seq, seq + 1000);
    }

    @Test
    void anEntryMovedToALogThatDoesNotExist() throws SQLException {
        log.asOwner(
                "update ledger_entry set log_id = 'z-other' where seq = 11",
                "update ledger_line set log_id = 'z-other' where seq = 11");
        assertFound(11, "entry", "up to 11, which checkpoint 3 covers");
    }

    @Test
    void swappedLines() throws SQLException {
        log.asOwner(
                "update ledger_line set seq = seq + 100 where seq in (3, 4)",
                "update ledger_line set seq = 207 - seq where seq > 99");
        assertFound(3, "line", "expected person");
    }

    @Test
    void aChangedByteAnywhereInAnEntry() throws SQLException {
        long length = log.number("select octet_length(bytes) from ledger_entry where seq = 5");
        for (long at = 0; at < length; at += 29) {
            log.asOwner(
                    "update ledger_entry set bytes = set_byte(bytes, %d, get_byte(bytes, %d) # 1) where seq = 5"
                            .formatted(at, at));
            assertFound(5, "seal", "a seal of other bytes");
            log.asOwner(
                    "update ledger_entry set bytes = set_byte(bytes, %d, get_byte(bytes, %d) # 1) where seq = 5"
                            .formatted(at, at));
        }
        assertThat(log.audit()).isInstanceOf(AuditOutcome.Verified.class);
    }

    @Test
    void cutOrLengthenedBytes() throws SQLException {
        assertFoundAfter(
                "update ledger_entry set bytes = substring(bytes for 100) where seq = 0",
                0,
                "seal",
                "a seal of other bytes");
        assertFoundAfter(
                "update ledger_entry set bytes = decode(repeat('00', 3000000), 'hex') where seq = 0",
                0,
                "seal",
                "a seal of other bytes");
    }

    @Test
    void aChangedSeal() throws SQLException {
        assertFoundAfter(
                "update ledger_entry set seal = set_byte(seal, 19, get_byte(seal, 19) # 1) where seq = 11",
                11,
                "seal",
                "a seal of other bytes");
        assertFoundAfter(
                "update ledger_entry set seal = '' where seq = 7", 7, "seal", "found 0 bytes");
    }

    @Test
    void aChangeInEachDerivedColumn() throws SQLException {
        assertFoundAfter(
                "update ledger_entry set houder = 1 where seq = 6",
                6,
                "column houder",
                "expected OptionalInt[358], found OptionalInt[1]");
        assertFoundAfter(
                "update ledger_entry set houder = null where seq = 5",
                5,
                "column houder",
                "found OptionalInt.empty");
        assertFoundAfter(
                "update ledger_entry set at = at + interval '1 microsecond' where seq = 4",
                4,
                "column at",
                "expected 20");
        assertFoundAfter(
                "update ledger_entry set kind = 'WEIGERING' where seq = 3",
                3,
                "column kind",
                "expected VRAAG, found WEIGERING");
        assertFoundAfter(
                "update ledger_entry set register = '' where seq = 2",
                2,
                "column register",
                "expected brp, found");
        assertFoundAfter(
                "update ledger_entry set acting = '0359' where seq = 1",
                1,
                "column acting",
                "expected 0358, found 0359");
        assertFoundAfter(
                "update ledger_entry set application = repeat('x', 9999) where seq = 0",
                0,
                "column application",
                "expected zaaksysteem, found xxx");
    }

    @Test
    void aChangedLine() throws SQLException {
        assertFoundAfter(
                "update ledger_line set delivered = not delivered where seq = 9 and delivered",
                9,
                "line",
                "houder 358, entry 9");
        assertFoundAfter(
                "update ledger_line set houder = 359 where seq = 8 and delivered",
                8,
                "line",
                "houder 359, entry 8");
        assertFoundAfter(
                "update ledger_line set pseudonym = decode(repeat('ff', 16), 'hex') where seq = 7 and delivered",
                7,
                "line",
                "expected person");
        assertFoundAfter(
                "update ledger_line set pseudonym = '\\x00' where seq = 6 and delivered",
                6,
                "line",
                "expected a pseudonym of 16 bytes, found 1");
        assertFoundAfter(
                "update ledger_line set seq = 4 where seq = 5 and delivered",
                4,
                "line",
                "delivered, houder 358, entry 4");
        assertFoundAfter(
                "update ledger_line set stretch = 1 where seq = 3 and delivered",
                3,
                "line",
                "expected stretch 0, found 1");
        assertFoundAfter(
                "update ledger_line set stretch = null where seq = 3 and delivered",
                3,
                "line",
                "expected stretch 0, found none");
    }

    @Test
    void aRemovedLine() throws SQLException {
        assertFoundAfter(
                "delete from ledger_line where seq = 11 and not delivered",
                11,
                "line",
                "found no more lines");
        assertFoundAfter("delete from ledger_line", 0, "line", "found no more lines");
    }

    @Test
    void anAddedLine() throws SQLException {
        String line =
                "insert into ledger_line select 358, decode(repeat('%s', 16), 'hex'), '%s', %d, true";
        assertFoundAfter(line.formatted("ff", log.logId(), 12), 12, "line", "no more lines");
        assertFoundAfter(line.formatted("ff", log.logId(), 10), 10, "line", "no more lines");
        assertFoundAfter(line.formatted("00", log.logId(), 3), 3, "line", "person 0000");
        assertFoundAfter(line.formatted("00", log.logId(), -3), -3, "line", "stretch -1");
    }

    @Test
    void aLineOfALogThatDoesNotExist() throws SQLException {
        log.asOwner(
                "insert into ledger_line select 358, decode(repeat('ff', 16), 'hex'), 'a-other', 0, true");
        assertThat(found().toString()).startsWith("log a-other, entry 0, line: expected no more");
    }

    @Test
    void moreLinesThanAnEntryCanHave() throws SQLException {
        log.asOwner(
                """
                insert into ledger_line
                select 358, decode(lpad(to_hex(n), 32, '0'), 'hex'), log_id, 2, true
                from generate_series(1, 30000) n, (select distinct log_id from ledger_entry) l
                """);
        assertThat(found().seq()).isEqualTo(2);
    }

    @Test
    void anEntryRemovedFromTheMiddle() throws SQLException {
        assertFoundAfter(
                "delete from ledger_entry where seq = 5", 5, "entry", "none; the next is entry 6");
        assertFoundAfter(
                "delete from ledger_line where seq = 5", 5, "entry", "none; the next is entry 6");
        assertFoundAfter("delete from ledger_entry where seq = 0", 0, "entry", "next is entry 1");
    }

    @Test
    void anEntryRemovedAndTheOthersMovedUp() throws SQLException {
        log.asOwner(
                "delete from ledger_entry where seq = 5",
                "delete from ledger_line where seq = 5",
                "update ledger_entry set seq = seq - 1 where seq > 5",
                "update ledger_line set seq = seq - 1 where seq > 5");
        assertFound(5, "bytes", "found entry 6 of log");
    }

    @Test
    void entriesRemovedAtTheEnd() throws SQLException {
        assertFoundAfter(
                "delete from ledger_entry where seq = 11",
                11,
                "entry",
                "up to 11, which checkpoint 3 covers");
    }

    @Test
    void aZoneTurnedBack() throws SQLException {
        log.asOwner(
                "delete from ledger_entry where seq > 7",
                "delete from ledger_line where seq > 7",
                "delete from ledger_checkpoint where number > 2");
        assertFound(11, "checkpoint 3", "up to 3, which was kept outside the zone");
    }

    @Test
    void aLogRemovedAsAWhole() throws SQLException {
        log.asOwner("truncate ledger_entry, ledger_line, ledger_checkpoint");
        assertFound(11, "checkpoint 1", "up to 3, which was kept outside the zone");
    }

    @Test
    void anAddedEntry() throws Exception {
        addLike(entry(4), 12, log.keys().ledgerKeys().seal(), false);
        assertFound(12, "bytes", "found entry 4 of log");
        putBack();
        addLike(entry(4), 12, STRANGER.seal(), true);
        assertFound(12, "seal", "unknown key " + STRANGER.seal().id());
        putBack();
        addLike(entry(4), 4, log.keys().ledgerKeys().seal(), true);
        assertFound(4, "entry", "another one in the same place");
    }

    @Test
    void swappedEntries() throws SQLException {
        log.asOwner(
                "update ledger_entry set seq = 99 where seq = 3",
                "update ledger_entry set seq = 3 where seq = 7",
                "update ledger_entry set seq = 7 where seq = 99");
        assertFound(3, "bytes", "found entry 7 of log");
    }

    @Test
    void swappedEntriesWithEverythingThatCanBeMadeToFit() throws Exception {
        Entry three = entry(3);
        Entry seven = entry(7);
        replace(3, moved(seven, 3), STRANGER.seal());
        replace(7, moved(three, 7), STRANGER.seal());
        assertFound(3, "seal", "unknown key");
    }

    @Test
    void anEntryRewrittenWithItsSealRecomputedWithAWrongKey() throws Exception {
        replace(6, moved(entry(2), 6), STRANGER.seal());
        assertFound(6, "seal", "unknown key " + STRANGER.seal().id());
    }

    @Test
    void anEntryRewrittenBySomeoneWhoHasTheSealKey() throws Exception {
        replace(6, moved(entry(2), 6), log.keys().ledgerKeys().seal());
        log.asOwner(
                "delete from ledger_line where seq = 6",
                "insert into ledger_line select houder, pseudonym, log_id, 6, delivered from ledger_line where seq = 2");
        assertFound(4, "tree", "expected entries 4 to 7 to have tree hash");
    }

    @Test
    void aWholeLogRewrittenWithKeysOfTheirOwn() throws Exception {
        Frontier tree = new Frontier();
        for (int seq = 0; seq < 12; seq++) {
            Entry entry = entry(seq);
            replace(seq, entry, STRANGER.seal());
            tree.add(EntryEncoder.encode(entry));
        }
        log.asOwner("delete from ledger_checkpoint");
        Checkpoint forged =
                new CheckpointSigner(STRANGER.checkpoint())
                        .sign(log.logId(), 1, 12, tree.root(), entry(0).at());
        try (Connection owner = log.place().zone().owner().getConnection();
                LedgerRows rows = new LedgerRows(log.logId(), owner)) {
            rows.add(forged, null);
        }
        assertFound(0, "seal", "unknown key");
    }

    @Test
    void aChangedCheckpoint() throws SQLException {
        for (String change :
                List.of(
                        "root = set_byte(root, 0, get_byte(root, 0) # 1)",
                        "at = at + interval '1 microsecond'",
                        "signature = set_byte(signature, 0, get_byte(signature, 0) # 1)")) {
            log.asOwner(
                    "create table before as table ledger_checkpoint",
                    "update ledger_checkpoint set " + change + " where number = 2");
            assertFound(7, "checkpoint 2", "one over something else");
            log.asOwner(
                    "truncate ledger_checkpoint",
                    "insert into ledger_checkpoint select * from before",
                    "drop table before");
        }
        assertFoundAfter(
                "update ledger_checkpoint set key_id = 'x' where number = 2",
                7,
                "checkpoint 2",
                "expected a checkpoint");
    }

    @Test
    void aCheckpointThatCoversLessOrMore() throws SQLException {
        assertFoundAfter(
                "update ledger_checkpoint set size = 9 where number = 2",
                8,
                "checkpoint 2",
                "one over something else");
        assertFoundAfter(
                "update ledger_checkpoint set size = 1 where number = 2",
                0,
                "checkpoint 2",
                "one over something else");
    }

    @Test
    void changedSubtreeHashes() throws SQLException {
        assertFoundAfter(
                "update ledger_checkpoint set edge = set_byte(edge, 0, get_byte(edge, 0) # 1) where number = 2",
                7,
                "checkpoint 2",
                "the subtree hashes");
    }

    @Test
    void aRemovedCheckpoint() throws SQLException {
        assertFoundAfter(
                "delete from ledger_checkpoint where number = 3", 11, "checkpoint 3", "outside");
        assertFoundAfter(
                "delete from ledger_checkpoint where number = 1",
                -1,
                "checkpoint 1",
                "found checkpoint 2");
    }

    @Test
    void aSwappedCheckpoint() throws SQLException {
        log.asOwner(
                "update ledger_checkpoint set number = 9 where number = 1",
                "update ledger_checkpoint set number = 1 where number = 2",
                "update ledger_checkpoint set number = 2 where number = 9");
        assertFound(7, "checkpoint 1", "one over something else");
    }

    @Test
    void aChangedOrRemovedCopyOutside() throws Exception {
        Files.writeString(outsideFile(), keptOutside.replace("number 3", "number 4"));
        assertFound(11, "checkpoint 4", "one over something else");
        Files.writeString(outsideFile(), "x".repeat(5000));
        assertFound(-1, "checkpoint outside the zone", "too long");
        Files.delete(outsideFile());
        assertFound(11, "checkpoint 3", "expected a copy outside the zone, found none");
    }

    private static Entry entry(long seq) throws SQLException, NotCanonicalException {
        try (Connection auditor = log.place().zone().auditor().getConnection();
                PreparedStatement statement =
                        auditor.prepareStatement("select bytes from ledger_entry where seq = ?")) {
            statement.setLong(1, seq);
            ResultSet row = statement.executeQuery();
            row.next();
            return EntryReader.read(row.getBytes(1));
        }
    }

    private static Entry moved(Entry entry, long seq) {
        return new Entry(entry.logId(), seq, entry.at(), entry.salt(), entry.draft());
    }

    private static void replace(long seq, Entry entry, SealKey key) throws SQLException {
        byte[] bytes = EntryEncoder.encode(entry);
        update(
                "update ledger_entry set bytes = ?, seal = ?, at = '%s' where seq = %d"
                        .formatted(entry.at(), seq),
                bytes,
                new Sealer(key).seal(bytes));
    }

    private static void addLike(Entry entry, long seq, SealKey key, boolean movedInside)
            throws SQLException {
        byte[] bytes = EntryEncoder.encode(movedInside ? moved(entry, seq) : entry);
        update(
                """
                insert into ledger_entry select log_id, %d, ?, ?, houder, at, kind, register, acting, application
                from ledger_entry where seq = 4
                """
                        .formatted(seq),
                bytes,
                new Sealer(key).seal(bytes));
    }

    private static void update(String sql, byte[] bytes, byte[] seal) throws SQLException {
        try (Connection owner = log.place().zone().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setBytes(1, bytes);
            statement.setBytes(2, seal);
            statement.executeUpdate();
        }
    }

    @Test
    void entriesThatNoCheckpointCoversYetAreCheckedByTheirSeals() throws Exception {
        addLike(entry(4), 12, log.keys().ledgerKeys().seal(), true);
        log.asOwner(
                "insert into ledger_line select houder, pseudonym, log_id, 12, delivered from ledger_line where seq = 4");
        assertThat(log.audit().toString()).contains("entries=13").contains("uncovered=1");
    }
}
