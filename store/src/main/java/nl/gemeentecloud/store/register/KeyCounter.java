package nl.gemeentecloud.store.register;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often a key has come by in a delivery. A key that comes once, as nearly all do, costs
 * 16 bytes at most; they are told apart by 64 bits of hash.
 */
final class KeyCounter {

    /** Most different keys in one delivery; takes 1 GiB. */
    static final int MOST_KEYS = 50_000_000;

    private long[] seen = new long[1 << 12];
    private int size;
    private final Map<String, Integer> again = new HashMap<>();

    /** The occurrence number of this record, from 1. */
    int next(String key) {
        if (size >= MOST_KEYS) {
            throw new IllegalStateException(
                    "A delivery has at most %d objects; split it".formatted(MOST_KEYS));
        }
        return addFirst(hash(key)) ? 1 : again.merge(key, 2, (known, two) -> known + 1);
    }

    private boolean addFirst(long hash) {
        if (size * 2 >= seen.length) {
            grow();
        }
        int at = slot(seen, hash);
        if (seen[at] == hash) {
            return false;
        }
        seen[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[seen.length * 2];
        for (long hash : seen) {
            if (hash != 0) {
                larger[slot(larger, hash)] = hash;
            }
        }
        seen = larger;
    }

    /** Where this hash stands, or the free place where it belongs. */
    private static int slot(long[] table, long hash) {
        int at = (int) hash & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    /** FNV-1a, its bits mixed as in MurmurHash3; never 0, which marks a free place. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
