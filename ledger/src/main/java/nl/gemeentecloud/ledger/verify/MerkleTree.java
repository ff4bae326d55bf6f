package nl.gemeentecloud.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;

/**
 * The tree hash of a log that is being read (RFC 9162 section 2.1.1), as a binary counter: bit k of
 * the size says whether the root of a full subtree of 2^k leaves waits at level k.
 */
final class MerkleTree {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final int LEVELS = 63;

    private final MessageDigest sha256 = Crypto.sha256();
    private final byte[][] waiting = new byte[LEVELS][];
    private long size;

    long size() {
        return size;
    }

    void add(byte[] canonical) {
        sha256.update(LEAF);
        sha256.update(canonical);
        byte[] carry = sha256.digest();
        int level = 0;
        while (waits(level)) {
            carry = parent(waiting[level], carry);
            level++;
        }
        waiting[level] = carry;
        size++;
    }

    /** The tree hash over all leaves so far; of none, the hash of nothing. */
    byte[] root() {
        if (size == 0) {
            return sha256.digest();
        }
        int lowest = Long.numberOfTrailingZeros(size);
        byte[] root = waiting[lowest];
        for (int level = lowest + 1; level < LEVELS; level++) {
            if (waits(level)) {
                root = parent(waiting[level], root);
            }
        }
        return root;
    }

    /** The roots of the full subtrees, largest first, one after the other. */
    byte[] edge() {
        ByteArrayOutputStream edge = new ByteArrayOutputStream();
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (waits(level)) {
                edge.writeBytes(waiting[level]);
            }
        }
        return edge.toByteArray();
    }

    private boolean waits(int level) {
        return (size >>> level & 1) == 1;
    }

    private byte[] parent(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }
}
