package nl.gemeentecloud.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import nl.gemeentecloud.ledger.verify.EntryReader;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.store.zone.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A zone that goes away under the hands of its writer, and comes back. */
@Timeout(60)
class LedgerZoneAwayTest {

    private static final long LONGER_THAN_A_BEAT_NANOS = 1_500_000_000;

    private static final LedgerLimits LIMITS =
            new LedgerLimits(
                    64, 8, Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofMillis(20));
    private static final int THREADS = 12;
    private static final int ABSENCES = 4;

    @TempDir Path directory;
    private TestLog log;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean enough;

    @BeforeEach
    void makeLog() {
        log = new TestLog(directory);
    }

    @AfterEach
    void dropLog() {
        log.close();
    }

    /**
     * What became of an entry.
     *
     * @param refusal empty when it was acknowledged
     */
    private record Fate(String traceId, String refusal) {}

    @Test
    void entriesAreRefusedAtOnceWhileItIsAwayAndTakenAgainAfterwards() throws Exception {
        try (LedgerWriter writer = log.writer(LIMITS)) {
            writer.append(TestLog.question(1));
            log.zoneGoesAway();
            awaitAway(writer);

            long start = System.nanoTime();
            assertThatThrownBy(() -> writer.append(TestLog.question(1)))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageStartingWith("Log " + log.logId() + " takes no entries: zone")
                    .extracting(e -> ((LedgerUnavailable) e).retryAfter())
                    .isEqualTo(Duration.ofSeconds(1));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(1));

            log.zoneComesBack();
            assertThat(appendWhenBack(writer).seq()).isEqualTo(1);
            assertThat(writer.unavailable()).isEmpty();
        }
        assertThat(log.audit().toString()).contains("entries=2").contains("uncovered=0");
    }

    @Test
    void nothingIsLostNorWrittenTwiceWhenItGoesAwayUnderLoad() throws Exception {
        Queue<Fate> fates = new ConcurrentLinkedQueue<>();
        try (LedgerWriter writer = log.writer(LIMITS)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                threads.add(Thread.ofVirtual().start(() -> append(writer, fates)));
            }
            for (int i = 0; i < ABSENCES; i++) {
                awaitAcknowledged(fates);
                log.zoneGoesAway();
                awaitAway(writer);
                log.zoneComesBack();
            }
            appendWhenBack(writer);
            enough = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }

        awaitUp();
        List<String> written = traceIds();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(written)
                .as("everything acknowledged is there")
                .containsAll(
                        fates.stream()
                                .filter(fate -> fate.refusal().isEmpty())
                                .map(Fate::traceId)
                                .toList());
        assertThat(written)
                .as("nothing refused is there, unless nobody could know")
                .doesNotContainAnyElementsOf(
                        fates.stream()
                                .filter(fate ->
                                        !fate.refusal().isEmpty()
                                                && !fate.refusal().contains("lost in a commit"))
                                .map(Fate::traceId)
                                .toList());
        assertThat(log.numbers("select seq from ledger_entry order by seq"))
                .containsExactlyElementsOf(LongStream.range(0, written.size()).boxed().toList());
        assertThat(log.audit()).isInstanceOf(AuditOutcome.Verified.class);
    }

    private void append(LedgerWriter writer, Queue<Fate> fates) {
        while (!enough) {
            String traceId = "%032x".formatted(asked.incrementAndGet());
            try {
                writer.append(TestLog.traced(traceId, 358, TestLog.delivered(asked.get())));
                fates.add(new Fate(traceId, ""));
            } catch (LedgerUnavailable refusal) {
                fates.add(new Fate(traceId, String.valueOf(refusal.getMessage())));
                pause();
            }
        }
    }

    private static void awaitAcknowledged(Queue<Fate> fates) {
        int before = fates.size();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (fates.stream().skip(before).filter(fate -> fate.refusal().isEmpty()).count() < 50) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            pause();
        }
    }

    private static void awaitAway(LedgerWriter writer) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (writer.unavailable().isEmpty()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            pause();
        }
    }

    /** Until it was up for longer than a beat: the beat before may not have seen it go. */
    private void awaitUp() {
        Zone zone = log.place().zone();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        long since = System.nanoTime();
        while (System.nanoTime() - since < LONGER_THAN_A_BEAT_NANOS) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            pause();
            since = zone.up() ? since : System.nanoTime();
        }
    }

    private Receipt appendWhenBack(LedgerWriter writer) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return writer.append(TestLog.traced("%032x".formatted(asked.incrementAndGet()), 1));
            } catch (LedgerUnavailable notYet) {
                assertThat(System.nanoTime()).as("time").isLessThan(deadline);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> traceIds() throws SQLException, NotCanonicalException {
        List<String> traceIds = new ArrayList<>();
        try (Connection auditor = log.place().zone().auditor().getConnection();
                PreparedStatement statement =
                        auditor.prepareStatement("select bytes from ledger_entry order by seq")) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                traceIds.add(EntryReader.read(rows.getBytes(1)).draft().traceId());
            }
        }
        return traceIds;
    }
}
