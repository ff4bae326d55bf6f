package nl.gemeentecloud.ledger.verify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.Entry;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import org.jspecify.annotations.Nullable;

/**
 * Checks one log while it is read, from entry 0 on, in constant memory.
 *
 * <p>For every entry: {@link #entry}, then, where they exist, {@link #columns} and {@link #lines},
 * then {@link #checkpoint} for as long as the next one covers no more than what was read. At the
 * end the checkpoints that are left, {@link #linesAfterEnd}, and {@link #finish}. Whoever gets a
 * difference stops: what comes after it means nothing.
 */
public final class LogVerifier {

    private final String logId;
    private final VerificationKeys keys;
    private final CheckpointVerifier checkpoints;
    private final MerkleTree tree = new MerkleTree();
    private final Seals seals;
    private @Nullable Entry last;
    private long lines;

    /** Starts on a log. */
    public LogVerifier(String logId, VerificationKeys keys, Outside outside) {
        this.logId = logId;
        this.keys = keys;
        this.seals = new Seals(keys);
        this.checkpoints = new CheckpointVerifier(logId, keys, outside);
    }

    /** How many entries were read. */
    public long size() {
        return tree.size();
    }

    /** The entry that {@link #entry} read last. */
    public Entry last() {
        return Objects.requireNonNull(last, "no entry was read yet");
    }

    /** The next entry: its place, its seal, its form, and whether it is the entry it says. */
    public Optional<Difference> entry(long seq, byte[] bytes, byte[] seal) {
        long expected = tree.size();
        if (seq > expected) {
            return differs(expected, "entry", "an entry", "none; the next is entry " + seq);
        }
        if (seq < expected) {
            return differs(seq, "entry", "one entry", "another one in the same place");
        }
        if (!keys.seal().isEmpty()) {
            Optional<Seals.Broken> broken = seals.check(bytes, seal);
            if (broken.isPresent()) {
                return differs(seq, "seal", broken.get().expected(), broken.get().found());
            }
        }
        Entry entry;
        try {
            entry = EntryReader.read(bytes);
        } catch (NotCanonicalException e) {
            return differs(
                    seq, "bytes", "an entry in its canonical form", String.valueOf(e.getMessage()));
        }
        if (!entry.logId().equals(logId) || entry.seq() != seq) {
            return differs(
                    seq,
                    "bytes",
                    "entry %d of log %s".formatted(seq, logId),
                    "entry %d of log %s".formatted(entry.seq(), entry.logId()));
        }
        tree.add(bytes);
        last = entry;
        return Optional.empty();
    }

    /** What the row of the last entry says beside its bytes. */
    public Optional<Difference> columns(Columns found) {
        Columns expected =
                new Columns(
                        last().draft().houder(),
                        last().at(),
                        last().draft().kind().name(),
                        last().draft().register(),
                        last().draft().acting().id(),
                        last().draft().application());
        if (found.equals(expected)) {
            return Optional.empty();
        }
        return column("houder", expected.houder(), found.houder())
                .or(() -> column("at", expected.at(), found.at()))
                .or(() -> column("kind", expected.kind(), found.kind()))
                .or(() -> column("register", expected.register(), found.register()))
                .or(() -> column("acting", expected.acting(), found.acting()))
                .or(() -> column("application", expected.application(), found.application()));
    }

    private Optional<Difference> column(String name, Object expected, Object found) {
        return expected.equals(found)
                ? Optional.empty()
                : differs(last().seq(), "column " + name, expected.toString(), found.toString());
    }

    /**
     * The line rows of the last entry.
     *
     * @param found all line rows up to and including this entry that were not given before, in
     *     order of seq and pseudonym; giving more than {@code EntryDraft.MAX_LINES + 1} is needless
     */
    public Optional<Difference> lines(List<StoredLine> found) {
        long seq = last().seq();
        int houder = last().draft().houder().orElse(-1);
        List<StoredLine> expected =
                last().draft().lines().stream()
                        .map(line -> new StoredLine(seq, houder, line))
                        .toList();
        lines += expected.size();
        if (found.equals(expected)) {
            return Optional.empty();
        }
        int i = 0;
        while (i < found.size() && i < expected.size() && found.get(i).equals(expected.get(i))) {
            i++;
        }
        long where = i < found.size() ? Math.min(seq, found.get(i).seq()) : seq;
        return differs(
                where,
                "line",
                i < expected.size() ? words(expected.get(i)) : "no more lines",
                i < found.size() ? words(found.get(i)) : "no more lines");
    }

    /** A line row beyond the last entry. */
    public Optional<Difference> linesAfterEnd(StoredLine found) {
        return differs(found.seq(), "line", "no more lines", words(found));
    }

    private static String words(StoredLine line) {
        return "person %s %s, houder %d, entry %d"
                .formatted(
                        line.line().person(),
                        line.line().delivered() ? "delivered" : "found",
                        line.houder(),
                        line.seq());
    }

    /**
     * The next checkpoint in order of number.
     *
     * @param edge the subtree hashes kept with it, when they were
     */
    public Optional<Difference> checkpoint(Checkpoint checkpoint, Optional<byte[]> edge) {
        return checkpoints.next(checkpoint, edge, tree);
    }

    /** The end: what was promised outside must have been there. */
    public Optional<Difference> finish() {
        return checkpoints.finish();
    }

    /** What was checked, once {@link #finish} found nothing. */
    public Counts counts() {
        return new Counts(
                logId,
                tree.size(),
                lines,
                checkpoints.number(),
                tree.size() - checkpoints.covered());
    }

    private Optional<Difference> differs(long seq, String what, String expected, String found) {
        return Optional.of(new Difference(logId, seq, what, expected, found));
    }
}
