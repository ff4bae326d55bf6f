package nl.gemeentecloud.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.Drafts;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.Line;
import nl.gemeentecloud.ledger.Pseudonym;
import nl.gemeentecloud.ledger.Salt;
import nl.gemeentecloud.ledger.keys.LedgerKeys;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.ledger.write.CheckpointSigner;
import nl.gemeentecloud.ledger.write.EntryEncoder;
import nl.gemeentecloud.ledger.write.Frontier;
import nl.gemeentecloud.ledger.write.Sealer;
import org.junit.jupiter.api.Test;

/** A log of ten entries with checkpoints after 4 and 8; whatever is changed in it is found. */
class LogVerifierTest {

    private static final String LOG = "algemeen-01";
    private static final LedgerKeys KEYS = LedgerKeys.generate();
    private static final LedgerKeys OTHER_KEYS = LedgerKeys.generate();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Sealer sealer = new Sealer(KEYS.seal());
    private final List<Entry> entries = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<byte[]> edges = new ArrayList<>();

    private final Checkpoint latest;

    LogVerifierTest() {
        Drafts drafts = new Drafts(new Random(1));
        for (int seq = 0; seq < 10; seq++) {
            entries.add(drafts.entry(LOG, seq));
            bytes.add(EntryEncoder.encode(entries.getLast()));
        }
        checkpoints.add(checkpoint(KEYS, 1, 4));
        checkpoints.add(checkpoint(KEYS, 2, 8));
        latest = checkpoints.getLast();
        edges.add(frontier(4).hashes());
        edges.add(frontier(8).hashes());
    }

    private Frontier frontier(int size) {
        Frontier frontier = new Frontier();
        bytes.subList(0, size).forEach(frontier::add);
        return frontier;
    }

    private Checkpoint checkpoint(LedgerKeys keys, long number, int size) {
        return new CheckpointSigner(keys.checkpoint())
                .sign(LOG, number, size, frontier(size).root(), NOW);
    }

    private Optional<Difference> verify(Optional<Checkpoint> outside) {
        return verify(new LogVerifier(LOG, KEYS.verification(), Outside.of(outside)));
    }

    private Optional<Difference> verify(LogVerifier verifier) {
        int next = 0;
        for (int i = 0; i < entries.size(); i++) {
            Optional<Difference> found =
                    verifier.entry(entries.get(i).seq(), bytes.get(i), sealer.seal(bytes.get(i)));
            while (found.isEmpty()
                    && next < checkpoints.size()
                    && checkpoints.get(next).size() <= verifier.size()) {
                found = verifier.checkpoint(checkpoints.get(next), Optional.of(edges.get(next)));
                next++;
            }
            if (found.isPresent()) {
                return found;
            }
        }
        while (next < checkpoints.size()) {
            Optional<Difference> found =
                    verifier.checkpoint(checkpoints.get(next++), Optional.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return verifier.finish();
    }

    private Difference difference(Optional<Checkpoint> outside) {
        return verify(outside).orElseThrow();
    }

    private Optional<Checkpoint> latest() {
        return Optional.of(latest);
    }

    private static void assertDifference(Difference found, long seq, String what, String words) {
        assertThat(found.logId()).isEqualTo(LOG);
        assertThat(found.seq()).isEqualTo(seq);
        assertThat(found.what()).isEqualTo(what);
        assertThat(found.toString()).contains(words);
    }

    @Test
    void findsNothingInALogThatNobodyTouched() {
        LogVerifier verifier = new LogVerifier(LOG, KEYS.verification(), Outside.of(latest()));
        assertThat(verify(verifier)).isEmpty();
        assertThat(verifier.counts()).isEqualTo(new Counts(LOG, 10, 0, 2, 2));
        assertThat(verify(Optional.of(checkpoints.getFirst()))).isEmpty();
    }

    @Test
    void findsAMissingEntry() {
        entries.remove(5);
        bytes.remove(5);
        assertDifference(difference(latest()), 5, "entry", "none; the next is entry 6");
    }

    @Test
    void findsMissingEntriesAtTheEndAsFarAsACheckpointPromisedThem() {
        removeLast(2);
        assertThat(verify(latest())).isEmpty();
        removeLast(1);
        assertDifference(difference(latest()), 7, "entry", "up to 7, which checkpoint 2 covers");
    }

    private void removeLast(int count) {
        for (int i = 0; i < count; i++) {
            entries.removeLast();
            bytes.removeLast();
        }
    }

    @Test
    void findsAnEntryThatOccursTwice() {
        entries.add(5, entries.get(4));
        bytes.add(5, bytes.get(4));
        assertDifference(difference(latest()), 4, "entry", "another one in the same place");
    }

    @Test
    void findsAnEntryInAnotherOnesPlace() {
        bytes.set(3, bytes.get(4));
        assertDifference(difference(latest()), 3, "bytes", "found entry 4 of log algemeen-01");
    }

    @Test
    void findsAnEntryOfAnotherLog() {
        bytes.set(3, EntryEncoder.encode(new Drafts(new Random(2)).entry("algemeen-02", 3)));
        assertDifference(difference(latest()), 3, "bytes", "found entry 3 of log algemeen-02");
    }

    @Test
    void findsAnEntryThatWasChangedAndSealedAnew() {
        Entry old = entries.get(6);
        bytes.set(6, EntryEncoder.encode(new Entry(LOG, 6, old.at(), new Salt(0, 0), old.draft())));
        assertDifference(difference(latest()), 4, "tree", "entries 4 to 7");
    }

    @Test
    void findsBytesThatAreNoEntry() {
        bytes.set(3, new byte[] {1});
        assertDifference(difference(latest()), 3, "bytes", "ends too early");
    }

    @Test
    void findsAChangedEntryByItsSeal() {
        LogVerifier verifier =
                new LogVerifier(LOG, KEYS.verification(), Outside.of(Optional.empty()));
        byte[] seal = sealer.seal(bytes.getFirst());
        byte[] changed = bytes.getFirst().clone();
        changed[20] ^= 1;
        assertDifference(
                verifier.entry(0, changed, seal).orElseThrow(), 0, "seal", "a seal of other bytes");
        seal[19] ^= 1;
        assertDifference(
                verifier.entry(0, bytes.getFirst(), seal).orElseThrow(),
                0,
                "seal",
                "a seal of other bytes");
        assertDifference(
                verifier.entry(0, bytes.getFirst(), new byte[19]).orElseThrow(),
                0,
                "seal",
                "found 19 bytes");
        byte[] stranger = new Sealer(OTHER_KEYS.seal()).seal(bytes.getFirst());
        assertDifference(
                verifier.entry(0, bytes.getFirst(), stranger).orElseThrow(),
                0,
                "seal",
                "unknown key " + OTHER_KEYS.seal().id());
        assertThat(verifier.size()).isZero();
    }

    @Test
    void withoutSealKeysTheTreeStillTells() {
        VerificationKeys publicOnly = KEYS.verification().publicOnly();
        assertThat(verify(new LogVerifier(LOG, publicOnly, Outside.of(latest())))).isEmpty();
        bytes.set(1, EntryEncoder.encode(new Drafts(new Random(3)).entry(LOG, 1)));
        assertDifference(
                verify(new LogVerifier(LOG, publicOnly, new Outside.Unknown())).orElseThrow(),
                0,
                "tree",
                "entries 0 to 3");
    }

    @Test
    void findsAMissingCheckpoint() {
        checkpoints.removeFirst();
        edges.removeFirst();
        assertDifference(difference(latest()), -1, "checkpoint 1", "found checkpoint 2");
    }

    @Test
    void findsAMissingLastCheckpointByTheCopyOutside() {
        checkpoints.removeLast();
        assertDifference(
                difference(latest()), 7, "checkpoint 2", "up to 2, which was kept outside");
    }

    @Test
    void findsAChangedCheckpoint() {
        Checkpoint good = checkpoints.getFirst();
        String otherRoot = "0".repeat(64);
        List<Checkpoint> bad =
                List.of(
                        new Checkpoint(LOG, 1, 3, good.root(), NOW, good.keyId(), good.signature()),
                        new Checkpoint(LOG, 1, 4, otherRoot, NOW, good.keyId(), good.signature()),
                        new Checkpoint(
                                LOG,
                                1,
                                4,
                                good.root(),
                                NOW.plusSeconds(1),
                                good.keyId(),
                                good.signature()),
                        new Checkpoint(LOG, 1, 4, good.root(), NOW, good.keyId(), "0".repeat(128)));
        for (Checkpoint changed : bad) {
            checkpoints.set(0, changed);
            edges.set(0, frontier((int) changed.size()).hashes());
            assertDifference(
                    difference(latest()),
                    changed.size() - 1,
                    "checkpoint 1",
                    "one over something else");
        }
    }

    @Test
    void findsACheckpointSignedWithAnotherKey() {
        checkpoints.set(1, checkpoint(OTHER_KEYS, 2, 8));
        assertDifference(
                difference(latest()),
                7,
                "checkpoint 2",
                "unknown key " + OTHER_KEYS.checkpoint().id());
    }

    @Test
    void findsACheckpointOfOurOwnKeyThatIsNotTheOneKeptOutside() {
        checkpoints.set(1, checkpoint(KEYS, 2, 7));
        edges.set(1, frontier(7).hashes());
        assertDifference(
                difference(latest()), 6, "checkpoint 2", "kept outside the zone: 8 entries");
    }

    @Test
    void findsACheckpointThatCoversNothingNew() {
        checkpoints.add(checkpoint(KEYS, 3, 8));
        edges.add(frontier(8).hashes());
        assertDifference(
                difference(Optional.of(checkpoints.getLast())),
                7,
                "checkpoint 3",
                "more than 8 entries covered");
    }

    @Test
    void findsChangedSubtreeHashes() {
        edges.set(1, new byte[32]);
        assertDifference(difference(latest()), 7, "checkpoint 2", "the subtree hashes");
    }

    @Test
    void missesTheCopyOutsideOnceThereShouldBeOne() {
        assertDifference(
                difference(Optional.empty()), 7, "checkpoint 2", "a copy outside the zone");
        assertThat(verify(new LogVerifier(LOG, KEYS.verification(), new Outside.Unknown())))
                .isEmpty();
        checkpoints.removeLast();
        assertThat(verify(Optional.empty())).isEmpty();
    }

    @Test
    void findsACopyOutsideThatIsNotOurs() {
        Checkpoint good = checkpoint(KEYS, 1, 4);
        Checkpoint forged =
                new Checkpoint(LOG, 9, 9, good.root(), NOW, good.keyId(), good.signature());
        assertDifference(
                difference(Optional.of(forged)), 8, "checkpoint 9", "one over something else");
        Checkpoint other =
                new CheckpointSigner(KEYS.checkpoint())
                        .sign("algemeen-02", 1, 4, frontier(4).root(), NOW);
        assertThat(difference(Optional.of(other)).what()).isEqualTo("checkpoint 1");
    }

    @Test
    void aCheckpointIsGivenWhenWhatItCoversWasRead() {
        LogVerifier verifier =
                new LogVerifier(LOG, KEYS.verification(), Outside.of(Optional.empty()));
        for (int i = 0; i < 5; i++) {
            verifier.entry(i, bytes.get(i), sealer.seal(bytes.get(i)));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> verifier.checkpoint(checkpoints.getFirst(), Optional.empty()));
    }

    @Test
    void findsEveryColumnThatIsNotWhatTheBytesSay() {
        Entry entry = entries.getFirst();
        LogVerifier verifier =
                new LogVerifier(LOG, KEYS.verification(), Outside.of(Optional.empty()));
        verifier.entry(0, bytes.getFirst(), sealer.seal(bytes.getFirst()));
        OptionalInt houder = entry.draft().houder();
        String kind = entry.draft().kind().name();
        String register = entry.draft().register();
        String acting = entry.draft().acting().id();
        String app = entry.draft().application();
        Instant at = entry.at();

        assertThat(verifier.columns(new Columns(houder, at, kind, register, acting, app)))
                .isEmpty();
        assertColumn(
                verifier,
                "houder",
                new Columns(OptionalInt.of(-1), at, kind, register, acting, app));
        assertColumn(
                verifier,
                "at",
                new Columns(houder, at.plusNanos(1000), kind, register, acting, app));
        assertColumn(verifier, "kind", new Columns(houder, at, "ANDERS", register, acting, app));
        assertColumn(verifier, "register", new Columns(houder, at, kind, "anders", acting, app));
        assertColumn(verifier, "acting", new Columns(houder, at, kind, register, "anders", app));
        assertColumn(
                verifier, "application", new Columns(houder, at, kind, register, acting, "anders"));
    }

    private static void assertColumn(LogVerifier verifier, String name, Columns columns) {
        assertDifference(verifier.columns(columns).orElseThrow(), 0, "column " + name, "column");
    }

    @Test
    void findsEveryLineThatIsNotWhatTheBytesSay() {
        int at = 0;
        while (entries.get(at).draft().lines().size() < 2) {
            at++;
        }
        Entry entry = entries.get(at);
        LogVerifier verifier =
                new LogVerifier(LOG, KEYS.verification(), Outside.of(Optional.empty()));
        for (int i = 0; i <= at; i++) {
            verifier.entry(i, bytes.get(i), sealer.seal(bytes.get(i)));
        }
        int houder = entry.draft().houder().orElseThrow();
        List<StoredLine> good =
                entry.draft().lines().stream()
                        .map(line -> new StoredLine(entry.seq(), houder, line))
                        .toList();
        StoredLine second = good.get(1);
        Line turned = new Line(second.line().person(), !second.line().delivered());
        Line stranger = new Line(new Pseudonym(-1, -1), true);

        assertThat(verifier.lines(good)).isEmpty();
        assertThat(verifier.counts().lines()).isEqualTo(good.size());
        assertLine(verifier, at, good.subList(1, good.size()));
        assertLine(verifier, at, good.subList(0, good.size() - 1));
        assertLine(verifier, at, List.of());
        assertLine(verifier, at, with(good, 1, new StoredLine(at, houder, turned)));
        assertLine(verifier, at, with(good, 1, new StoredLine(at, houder + 1, second.line())));
        assertLine(verifier, at, with(good, 1, new StoredLine(at, houder, stranger)));
        List<StoredLine> more = new ArrayList<>(good);
        more.add(new StoredLine(at, houder, stranger));
        assertLine(verifier, at, more);
        assertLine(verifier, at - 5, with(good, 0, new StoredLine(at - 5, houder, stranger)));
        assertDifference(
                verifier.linesAfterEnd(new StoredLine(99, 1, stranger)).orElseThrow(),
                99,
                "line",
                "expected no more lines, found person ffffffffffffffffffffffffffffffff delivered");
    }

    private static List<StoredLine> with(List<StoredLine> lines, int at, StoredLine line) {
        List<StoredLine> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static void assertLine(LogVerifier verifier, long seq, List<StoredLine> lines) {
        assertDifference(verifier.lines(lines).orElseThrow(), seq, "line", "expected ");
    }
}
