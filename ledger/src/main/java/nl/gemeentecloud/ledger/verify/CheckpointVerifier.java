package nl.gemeentecloud.ledger.verify;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.keys.VerificationKeys;

/** Checks the checkpoints of one log in order. */
final class CheckpointVerifier {

    private final String logId;
    private final VerificationKeys keys;
    private final Outside outside;
    private long number;
    private long covered;

    CheckpointVerifier(String logId, VerificationKeys keys, Outside outside) {
        this.logId = logId;
        this.keys = keys;
        this.outside = outside;
    }

    /** How many there were. */
    long number() {
        return number;
    }

    /** How many entries the last one covers. */
    long covered() {
        return covered;
    }

    Optional<Difference> next(Checkpoint checkpoint, Optional<byte[]> edge, MerkleTree tree) {
        if (checkpoint.number() != number + 1) {
            return differs(
                    covered,
                    number + 1,
                    "checkpoint %d".formatted(number + 1),
                    "checkpoint %d".formatted(checkpoint.number()));
        }
        Optional<Difference> changed = signature(checkpoint).or(() -> sameAsOutside(checkpoint));
        if (changed.isPresent()) {
            return changed;
        }
        if (checkpoint.size() <= covered) {
            return differs(
                    checkpoint.size(),
                    checkpoint.number(),
                    "more than %d entries covered".formatted(covered),
                    "%d".formatted(checkpoint.size()));
        }
        if (checkpoint.size() > tree.size()) {
            return Optional.of(
                    new Difference(
                            logId,
                            tree.size(),
                            "entry",
                            "entries up to %d, which checkpoint %d covers"
                                    .formatted(checkpoint.size() - 1, checkpoint.number()),
                            "no more entries"));
        }
        return tree(checkpoint, edge, tree);
    }

    private Optional<Difference> tree(
            Checkpoint checkpoint, Optional<byte[]> edge, MerkleTree tree) {
        if (checkpoint.size() != tree.size()) {
            throw new IllegalStateException(
                    "Checkpoint %d covers %d entries and was given after %d"
                            .formatted(checkpoint.number(), checkpoint.size(), tree.size()));
        }
        String root = HexFormat.of().formatHex(tree.root());
        if (!root.equals(checkpoint.root())) {
            return Optional.of(
                    new Difference(
                            logId,
                            covered,
                            "tree",
                            "entries %d to %d to have tree hash %s, signed as checkpoint %d"
                                    .formatted(
                                            covered,
                                            checkpoint.size() - 1,
                                            checkpoint.root(),
                                            checkpoint.number()),
                            root));
        }
        if (edge.isPresent() && !Arrays.equals(edge.get(), tree.edge())) {
            return differs(
                    checkpoint.size(),
                    checkpoint.number(),
                    "the subtree hashes of its entries",
                    "others");
        }
        number = checkpoint.number();
        covered = checkpoint.size();
        return Optional.empty();
    }

    Optional<Difference> finish() {
        return switch (outside) {
            case Outside.Kept kept -> promised(kept.latest());
            // Killed between its first checkpoint and the copy, a log may have one and no copy.
            case Outside.Missing _ ->
                    number <= 1
                            ? Optional.empty()
                            : differs(covered, number, "a copy outside the zone", "none");
            case Outside.Unknown _ -> Optional.empty();
        };
    }

    private Optional<Difference> promised(Checkpoint kept) {
        if (!kept.logId().equals(logId)) {
            return differs(
                    kept.size(), kept.number(), "a copy of log " + logId, "of " + kept.logId());
        }
        Optional<Difference> broken = signature(kept);
        if (broken.isPresent() || kept.number() <= number) {
            return broken;
        }
        return differs(
                kept.size(),
                number + 1,
                "checkpoints up to %d, which was kept outside the zone".formatted(kept.number()),
                "no more checkpoints");
    }

    private Optional<Difference> sameAsOutside(Checkpoint checkpoint) {
        if (!(outside instanceof Outside.Kept(Checkpoint kept))
                || kept.number() != checkpoint.number()
                || kept.equals(checkpoint)) {
            return Optional.empty();
        }
        return differs(
                checkpoint.size(),
                checkpoint.number(),
                "what was kept outside the zone: %d entries, tree hash %s"
                        .formatted(kept.size(), kept.root()),
                "%d entries, tree hash %s".formatted(checkpoint.size(), checkpoint.root()));
    }

    private Optional<Difference> signature(Checkpoint checkpoint) {
        return CheckpointNote.brokenSignature(checkpoint, keys)
                .map(found ->
                        difference(
                                checkpoint.size(),
                                checkpoint.number(),
                                "a signature of a known key over what it says",
                                found));
    }

    private Optional<Difference> differs(long size, long number, String expected, String found) {
        return Optional.of(difference(size, number, expected, found));
    }

    private Difference difference(long size, long number, String expected, String found) {
        return new Difference(logId, size - 1, "checkpoint " + number, expected, found);
    }
}
