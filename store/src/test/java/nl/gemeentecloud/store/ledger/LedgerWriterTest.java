package nl.gemeentecloud.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Salt;
import nl.gemeentecloud.ledger.verify.Counts;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import nl.gemeentecloud.ledger.write.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LedgerWriterTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LedgerLimits NO_CHECKPOINTS =
            new LedgerLimits(
                    1_024, 64, Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMillis(20));
    private static final LedgerLimits MANY_CHECKPOINTS =
            new LedgerLimits(
                    1_024, 8, Duration.ofSeconds(5), Duration.ofMillis(5), Duration.ofMillis(20));
    private static final LedgerLimits IMPATIENT =
            new LedgerLimits(
                    6, 2, Duration.ofMillis(400), Duration.ofHours(1), Duration.ofMillis(20));

    @TempDir Path directory;
    private TestLog log;
    private final List<LedgerWriter> killed = new ArrayList<>();

    @BeforeEach
    void makeLog() {
        log = new TestLog(directory);
    }

    @AfterEach
    void dropLog() {
        log.close();
        killed.forEach(LedgerWriter::close);
    }

    /** A writer that is never stopped: as after kill -9, nothing but its rows is left of it. */
    private LedgerWriter writerToKill(LedgerLimits limits) {
        killed.add(log.writer(limits));
        return killed.getLast();
    }

    private Counts verified() throws SQLException {
        return switch (log.audit()) {
            case AuditOutcome.Verified verified -> verified.logs().getFirst();
            case AuditOutcome.Differs differs -> fail(differs.first().toString());
        };
    }

    @Test
    void anEntryIsInTheZoneBeforeWhoWroteItGoesOn() throws SQLException {
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            Instant before = Instant.now().minusMillis(1);
            Receipt receipt =
                    writer.append(TestLog.question(358, TestLog.delivered(1), TestLog.found(2)));

            assertThat(receipt.logId()).isEqualTo(log.logId()).startsWith("afgescheiden-");
            assertThat(receipt.seq()).isZero();
            assertThat(receipt.at()).isBetween(before, Instant.now());
            assertThat(log.numbers("select seq from ledger_entry where houder = 358"))
                    .containsExactly(0L);
            assertThat(log.numbers("select delivered::int from ledger_line order by pseudonym"))
                    .containsExactly(1L, 0L);
            assertThat(verified()).isEqualTo(new Counts(log.logId(), 1, 2, 0, 1));
        }
    }

    @Test
    void everythingAcknowledgedStandsInOrderWithoutGaps() throws Exception {
        Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
        try (LedgerWriter writer = log.writer(MANY_CHECKPOINTS)) {
            appendFromManyThreads(writer, receipts, 32, 40);
        }

        assertThat(receipts.stream().map(Receipt::seq).sorted())
                .containsExactlyElementsOf(LongStream.range(0, 32 * 40).boxed().toList());
        for (Receipt receipt : receipts) {
            assertThat(receipt.logId()).isEqualTo(log.logId());
        }
        Counts counts = verified();
        assertThat(counts.entries()).isEqualTo(32 * 40);
        assertThat(counts.lines()).isEqualTo(log.number("select count(*) from ledger_line"));
        assertThat(counts.checkpoints()).isPositive();
        assertThat(counts.uncovered()).isZero();
    }

    @Test
    void entriesOfTheSameMomentShareACommit() throws Exception {
        List<PendingEntry> pending = new ArrayList<>();
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            try (Connection blocking = log.place().zone().owner().getConnection();
                    Statement statement = blocking.createStatement()) {
                blocking.setAutoCommit(false);
                statement.execute("lock table ledger_entry in access exclusive mode");
                for (int i = 0; i < 50; i++) {
                    pending.add(writer.submit(TestLog.question(i, TestLog.delivered(i))));
                }
                blocking.rollback();
            }
            pending.forEach(PendingEntry::await);
        }
        assertThat(log.number("select count(distinct xmin::text) from ledger_entry"))
                .isLessThanOrEqualTo(3);
        assertThat(verified().entries()).isEqualTo(50);
    }

    /** Some threads append until each has so many receipts; who is refused tries again. */
    private static void appendFromManyThreads(
            LedgerWriter writer, Queue<Receipt> receipts, int threads, int each) throws Exception {
        List<Callable<Void>> callers = new ArrayList<>();
        for (int houder = 0; houder < threads; houder++) {
            Random random = new Random(houder);
            int own = houder;
            callers.add(() -> {
                appendInOrder(writer, receipts, own, each, random);
                return null;
            });
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> caller : executor.invokeAll(callers)) {
                caller.get();
            }
        }
    }

    private static void appendInOrder(
            LedgerWriter writer, Queue<Receipt> receipts, int houder, int count, Random random)
            throws InterruptedException {
        long last = -1;
        for (int done = 0; done < count; ) {
            try {
                Receipt receipt =
                        writer.append(
                                TestLog.question(
                                        houder,
                                        TestLog.delivered(random.nextLong()),
                                        TestLog.found(random.nextLong())));
                assertThat(receipt.seq()).isGreaterThan(last);
                last = receipt.seq();
                receipts.add(receipt);
                done++;
            } catch (LedgerUnavailable e) {
                Thread.sleep(1);
            }
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenConnectionsBreakUnderLoad() throws Exception {
        Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
        try (LedgerWriter writer = log.writer(MANY_CHECKPOINTS)) {
            Thread breaking =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    for (int i = 0; i < 15; i++) {
                                        Thread.sleep(20 + 3 * i);
                                        log.breakConnections();
                                    }
                                } catch (InterruptedException | SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            appendFromManyThreads(writer, receipts, 16, 100);
            breaking.join();
        }

        assertThat(receipts).hasSize(16 * 100).doesNotHaveDuplicates();
        List<Long> seqs = log.numbers("select seq from ledger_entry order by seq");
        assertThat(seqs)
                .containsExactlyElementsOf(LongStream.range(0, seqs.size()).boxed().toList())
                .containsAll(receipts.stream().map(Receipt::seq).toList());
        assertThat(verified().uncovered()).isZero();
    }

    @Test
    void aCommitWhoseAcknowledgementWasLostIsTakenInAndNotRepeated() throws Exception {
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            writer.append(TestLog.question(1));
            insertAsIfFromALostConnection(1);

            assertThatThrownBy(() -> writer.append(TestLog.question(1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("lost in a commit");
            assertThat(appendWhenBack(writer).seq()).isEqualTo(2);
        }
        assertThat(log.numbers("select seq from ledger_entry order by seq"))
                .containsExactly(0L, 1L, 2L);
        assertThat(verified()).isEqualTo(new Counts(log.logId(), 3, 0, 1, 0));
    }

    private void insertAsIfFromALostConnection(long seq) throws SQLException {
        Entry entry =
                new Entry(
                        log.logId(),
                        seq,
                        Instant.ofEpochSecond(1_700_000_000),
                        new Salt(1, 2),
                        TestLog.question(1));
        byte[] bytes = EntryEncoder.encode(entry);
        PendingEntry pending =
                new PendingEntry(entry.draft(), EntryEncoder.micros(entry.at()), bytes);
        byte[][] seals = {new Sealer(log.keys().ledgerKeys().seal()).seal(bytes)};
        try (Connection connection = log.place().zone().ledger().getConnection();
                LedgerRows rows = new LedgerRows(log.logId(), connection)) {
            rows.add(seq, List.of(pending), seals);
        }
    }

    private static Receipt appendWhenBack(LedgerWriter writer) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                return writer.append(TestLog.question(1));
            } catch (LedgerUnavailable e) {
                Thread.sleep(10);
            }
        }
        return fail("the writer did not come back");
    }

    @Test
    void aZoneThatHangsIsNotWaitedForLongerThanOneCommitMayTake() throws Exception {
        try (LedgerWriter writer = log.writer(IMPATIENT);
                Connection blocking = log.place().zone().owner().getConnection();
                Statement statement = blocking.createStatement()) {
            writer.append(TestLog.question(1));
            blocking.setAutoCommit(false);
            statement.execute("lock table ledger_entry in exclusive mode");
            PendingEntry waiting = writer.submit(TestLog.question(1));

            assertThatThrownBy(waiting::await)
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("lost in a commit");
            blocking.rollback();
            appendWhenBack(writer);
        }
        assertThat(verified().uncovered()).isZero();
    }

    @Test
    void moreThanMayWaitAreRefusedAtOnce() throws Exception {
        List<PendingEntry> taken = new ArrayList<>();
        try (LedgerWriter writer =
                        log.writer(
                                new LedgerLimits(
                                        6,
                                        2,
                                        Duration.ofSeconds(10),
                                        Duration.ofHours(1),
                                        Duration.ofMillis(20)));
                Connection blocking = log.place().zone().owner().getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table ledger_entry in access exclusive mode");

            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 9; i++) {
                                    taken.add(writer.submit(TestLog.question(1)));
                                }
                            })
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("6 entries wait for it already")
                    .extracting(e -> ((LedgerUnavailable) e).retryAfter())
                    .isEqualTo(Duration.ofSeconds(1));
            blocking.rollback();
            taken.forEach(PendingEntry::await);
        }
        assertThat(taken).hasSizeBetween(6, 8);
        assertThat(verified().entries()).isEqualTo(taken.size());
    }

    @Test
    void stoppingCommitsWhoWaitsAndSignsWhatThereIs() throws SQLException {
        LedgerWriter writer = log.writer(NO_CHECKPOINTS);
        List<PendingEntry> pending = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pending.add(writer.submit(TestLog.question(i)));
        }
        writer.close();

        assertThat(pending).allSatisfy(entry -> assertThat(entry.await().seq()).isNotNegative());
        assertThat(verified()).isEqualTo(new Counts(log.logId(), 100, 0, 1, 0));
        assertThat(log.numbers("select size from ledger_checkpoint where edge is not null"))
                .containsExactly(100L);
        assertThatThrownBy(() -> writer.append(TestLog.question(1)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("it is stopping");
    }

    @Test
    void theNextWriterGoesOnAlsoFromEntriesThatNoCheckpointCovers() throws SQLException {
        for (int run = 0; run < 3; run++) {
            try (LedgerWriter stopped = log.writer(NO_CHECKPOINTS)) {
                stopped.append(TestLog.question(1));
            }
            LedgerWriter writer = writerToKill(NO_CHECKPOINTS);
            writer.append(TestLog.question(1, TestLog.delivered(run)));
            writer.append(TestLog.question(1));
        }
        try (LedgerWriter last = log.writer(NO_CHECKPOINTS)) {
            assertThat(last.append(TestLog.question(1)).seq()).isEqualTo(9);
        }
        assertThat(verified()).isEqualTo(new Counts(log.logId(), 10, 3, 4, 0));
    }

    @Test
    void goesOnAfterAKillAtACheckpointWithoutSubtreeHashes() throws Exception {
        LedgerWriter writer = writerToKill(MANY_CHECKPOINTS);
        for (int i = 0; i < 20; i++) {
            writer.append(TestLog.question(1));
            Thread.sleep(3);
        }
        // a writer that was killed signs nothing any more; this one is still there
        while (log.number("select max(size) from ledger_checkpoint") < 20) {
            Thread.sleep(3);
        }
        assertThat(log.number("select count(*) from ledger_checkpoint")).isGreaterThan(1);
        assertThat(log.number("select count(edge) from ledger_checkpoint")).isZero();

        try (LedgerWriter next = log.writer(MANY_CHECKPOINTS)) {
            assertThat(next.append(TestLog.question(1)).seq()).isEqualTo(20);
        }
        assertThat(verified().uncovered()).isZero();
    }

    @Test
    void doesNotGoOnOverADamagedLog() throws Exception {
        try (LedgerWriter writer = log.writer(MANY_CHECKPOINTS)) {
            for (int i = 0; i < 5; i++) {
                writer.append(TestLog.question(1));
                Thread.sleep(10);
            }
        }
        log.asOwner(
                "create table kept_entry as table ledger_entry",
                "create table kept_checkpoint as table ledger_checkpoint");

        assertRefused("delete from ledger_entry where seq = 4", "entries 4 to 4 are missing");
        assertRefused(
                "update ledger_entry set bytes = set_byte(bytes, 40, 1) where seq = 0",
                "the seal of entry 0 is broken");
        assertRefused("delete from ledger_entry where seq = 2", "entry 2 is missing");
        assertRefused(
                "delete from ledger_checkpoint where size = 5",
                "was kept outside the zone, which has no more than");
        assertRefused(
                "update ledger_checkpoint set at = at + interval '1 s' where size = 5",
                "differs from what was kept outside the zone");
        assertRefused(
                "update ledger_checkpoint set root = '\\x00' where size = 5",
                "a checkpoint is damaged");
        log.place().checkpoints().keep(log.logId(), "nonsense");
        assertRefused("select 1", "its checkpoint outside the zone is damaged");
        Files.delete(directory.resolve("checkpoints").resolve(log.logId()));
        assertRefused(
                "update ledger_checkpoint set at = at + interval '1 s' where size = 5",
                "the signature of checkpoint");
    }

    private void assertRefused(String tampering, String reason) throws SQLException {
        // without subtree hashes the writer reads every entry again
        log.asOwner("update ledger_checkpoint set edge = null", tampering);
        LedgerWriter writer = log.writer(NO_CHECKPOINTS);
        assertThat(writer.unavailable().orElse("")).contains(reason).contains("verify-log");
        assertThatThrownBy(() -> writer.append(TestLog.question(1)))
                .isInstanceOf(LedgerUnavailable.class);
        writer.close();
        log.asOwner(
                "truncate ledger_entry, ledger_checkpoint",
                "insert into ledger_entry select * from kept_entry",
                "insert into ledger_checkpoint select * from kept_checkpoint");
    }

    @Test
    void doesNotGoOnFromSubtreeHashesThatAreNotThoseOfItsCheckpoint() throws SQLException {
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            writer.append(TestLog.question(1));
        }
        log.asOwner("update ledger_checkpoint set edge = set_byte(edge, 0, 0) where true");
        LedgerWriter writer = log.writer(NO_CHECKPOINTS);
        assertThat(writer.unavailable().orElse("")).contains("differ from checkpoint 1");
        writer.close();
    }

    @Test
    void keysCanBeReplacedAndTheLogStaysOne() throws SQLException {
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            writer.append(TestLog.question(1));
        }
        log.keys().addCheckpointKey();
        log.keys().addSealKey();
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            assertThat(writer.append(TestLog.question(1)).seq()).isEqualTo(1);
        }
        assertThat(verified()).isEqualTo(new Counts(log.logId(), 2, 0, 2, 0));
    }

    @Test
    void aLostCopyOutsideIsMadeAgainAtTheNextStart() throws Exception {
        try (LedgerWriter writer = log.writer(NO_CHECKPOINTS)) {
            writer.append(TestLog.question(1));
        }
        Path copy = directory.resolve("checkpoints").resolve(log.logId());
        String kept = Files.readString(copy);
        Files.delete(copy);
        log.writer(NO_CHECKPOINTS).close();
        assertThat(Files.readString(copy)).isEqualTo(kept);
    }

    @Test
    void theNodeKeepsItsName() {
        LedgerNode node = LedgerNode.of(directory);
        assertThat(LedgerNode.of(directory)).isEqualTo(node);
        assertThat(node.logId("algemeen")).isEqualTo("algemeen-" + node.id());
        assertThat(LedgerNode.belongsTo(node.logId("algemeen"), "algemeen")).isTrue();
        assertThat(LedgerNode.belongsTo(node.logId("algemeen"), "algemee")).isFalse();
        assertThat(LedgerNode.belongsTo(node.logId("algemeen-noord"), "algemeen")).isFalse();
    }
}
