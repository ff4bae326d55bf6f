package nl.gemeentecloud.ledger.write;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree (RFC 9162 section 2.1.1): the roots of the perfect
 * subtrees the leaves so far fall apart in, largest first. All one needs to add a leaf or to know
 * the root; at most 63 hashes however long the log. For one thread.
 */
public final class Frontier {

    private static final int HASH_BYTES = 32;

    private final MessageDigest sha256 = Digests.sha256();
    private final List<byte[]> subtrees;
    private long size;

    /** An empty tree. */
    public Frontier() {
        this.subtrees = new ArrayList<>();
    }

    /**
     * The edge of a tree as {@link #hashes} gave it.
     *
     * @throws IllegalArgumentException when the hashes cannot be the edge of a tree of that size
     */
    public Frontier(long size, byte[] hashes) {
        if (size < 0 || hashes.length != HASH_BYTES * Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "The edge of a tree of %d leaves has %d hashes of %d bytes, not %d bytes in all"
                            .formatted(size, Long.bitCount(size), HASH_BYTES, hashes.length));
        }
        this.size = size;
        this.subtrees = new ArrayList<>();
        for (int from = 0; from < hashes.length; from += HASH_BYTES) {
            byte[] hash = new byte[HASH_BYTES];
            System.arraycopy(hashes, from, hash, 0, HASH_BYTES);
            subtrees.add(hash);
        }
    }

    public long size() {
        return size;
    }

    /** Adds a leaf by its canonical bytes. */
    public void add(byte[] leaf) {
        sha256.update((byte) 0);
        byte[] hash = sha256.digest(leaf);
        for (long whole = size; (whole & 1) == 1; whole >>>= 1) {
            hash = node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** The tree hash; of an empty tree, the hash of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return sha256.digest();
        }
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = node(subtrees.get(i), root);
        }
        return root.clone();
    }

    /** The subtree hashes, one after the other, largest subtree first. */
    public byte[] hashes() {
        byte[] all = new byte[HASH_BYTES * subtrees.size()];
        for (int i = 0; i < subtrees.size(); i++) {
            System.arraycopy(subtrees.get(i), 0, all, i * HASH_BYTES, HASH_BYTES);
        }
        return all;
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
