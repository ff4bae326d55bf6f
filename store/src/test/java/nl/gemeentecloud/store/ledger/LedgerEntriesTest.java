package nl.gemeentecloud.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.store.ledger.LedgerEntries.Page;
import nl.gemeentecloud.store.ledger.LedgerEntries.Position;
import nl.gemeentecloud.store.zone.Zone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten entries of houder 1 about persons 0 to 4, and ten of houder 2 about the same pseudonyms. */
class LedgerEntriesTest {

    private static final Position START = Position.from(Instant.EPOCH);

    @TempDir static Path directory;
    private static TestLog log;
    private static Zone zone;
    private static LedgerEntries entries;

    @BeforeAll
    static void writeALog() {
        log = new TestLog(directory);
        zone = log.place().zone();
        entries = new LedgerEntries(zone);
        try (LedgerWriter writer = log.writer()) {
            for (int i = 0; i < 20; i++) {
                writer.append(TestLog.question(1 + i % 2, TestLog.delivered(i / 4)));
            }
        }
    }

    @AfterAll
    static void drop() {
        log.close();
    }

    private static List<Long> seqs(List<Entry> found) {
        return found.stream().map(Entry::seq).toList();
    }

    @Test
    void aHouderFindsItsOwnEntriesInOrderWithTheirLines() throws SQLException {
        Page page = entries.since(1, START, 100);

        assertThat(seqs(page.entries()))
                .containsExactly(0L, 2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L);
        assertThat(page.next()).isEmpty();
        assertThat(page.entries().get(2).draft().lines()).containsExactly(TestLog.delivered(1));
        assertThat(page.entries()).allMatch(entry -> entry.draft().houder().orElse(-1) == 1);
        assertThat(entries.since(3, START, 100).entries()).isEmpty();
    }

    @Test
    void aListComesInPages() throws SQLException {
        List<Long> all = new ArrayList<>();
        Optional<Position> next = Optional.of(START);
        int pages = 0;
        while (next.isPresent()) {
            Page page = entries.since(2, next.get(), 4);
            all.addAll(seqs(page.entries()));
            next = page.next();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(all).containsExactly(1L, 3L, 5L, 7L, 9L, 11L, 13L, 15L, 17L, 19L);
        assertThat(entries.since(2, START, 10).next()).isEmpty();
        for (int limit : new int[] {0, 1001}) {
            assertThatIllegalArgumentException().isThrownBy(() -> entries.since(2, START, limit));
        }
    }

    @Test
    void whatCameBeforeAMomentIsLeftOut() throws SQLException {
        Entry fifth = entries.since(1, START, 100).entries().get(4);

        assertThat(seqs(entries.since(1, Position.from(fifth.at()), 100).entries())).startsWith(8L);
        assertThat(entries.since(1, Position.from(Instant.now()), 100).entries()).isEmpty();
    }

    @Test
    void aPersonIsFoundUnderEveryPseudonymItHad() throws SQLException {
        Pseudonym one = TestLog.delivered(1).person();
        Pseudonym other = TestLog.delivered(3).person();

        assertThat(seqs(entries.about(1, List.of(one), START, 100).entries()))
                .containsExactly(4L, 6L);
        assertThat(seqs(entries.about(1, List.of(one, other), START, 100).entries()))
                .containsExactly(4L, 6L, 12L, 14L);
        assertThat(seqs(entries.about(2, List.of(one), START, 1).entries())).containsExactly(5L);
        assertThat(entries.about(3, List.of(one), START, 100).entries()).isEmpty();
    }

    @Test
    void aPersonIsFoundHoweverFarApartTheEntriesAre() throws SQLException {
        Pseudonym one = TestLog.delivered(1).person();
        Pseudonym other = TestLog.delivered(3).person();
        String spread = "update %s set seq = seq * 20000";
        log.asOwner(spread.formatted("ledger_entry"), spread.formatted("ledger_line"));
        try {
            assertThat(seqs(entries.about(1, List.of(one, other), START, 100).entries()))
                    .containsExactly(4L, 6L, 12L, 14L);
            assertThat(seqs(entries.about(2, List.of(other), START, 100).entries()))
                    .containsExactly(13L, 15L);
        } finally {
            String back = "update %s set seq = seq / 20000";
            log.asOwner(back.formatted("ledger_entry"), back.formatted("ledger_line"));
        }
    }

    @Test
    void theProgramAddsAndReadsOfOneHouderAndChangesNothing() throws SQLException {
        for (String table : List.of("ledger_entry", "ledger_line")) {
            refused(zone.questions(), "update %s set houder = 1".formatted(table));
            refused(zone.questions(), "delete from " + table);
            refused(zone.questions(), "truncate " + table);
            refused(zone.loading(), "select from " + table);
            refused(zone.auditor(), "delete from " + table);
            assertThat(count(zone.questions(), "", table)).isZero();
            assertThat(count(zone.questions(), "1", table)).isEqualTo(10);
            assertThat(count(zone.auditor(), "", table)).isEqualTo(20);
        }
        refused(zone.questions(), "update ledger_checkpoint set number = 1");
        refused(zone.questions(), "delete from ledger_checkpoint");
        refused(zone.loading(), "insert into ledger_entry select * from ledger_entry");
    }

    private static void refused(DataSource source, String sql) {
        assertThatThrownBy(() -> TestLog.run(source, sql))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isIn("42501", "25006");
    }

    private static long count(DataSource source, String houder, String table) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('app.houder', '%s', true); select count(*) from %s"
                            .formatted(houder, table));
            statement.getMoreResults();
            var row = statement.getResultSet();
            row.next();
            return row.getLong(1);
        }
    }
}
