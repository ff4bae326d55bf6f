package nl.gemeentecloud.proef.zip;

import java.util.Arrays;

/**
 * A Huffman code over the signs 0..n-1 as DEFLATE wants it: canonical, of limited length, the bits
 * in reverse (RFC 1951, 3.2.2). Made again for every block.
 */
final class Huffman {

    private final int limit;
    private final int[] counts;
    private final int[] lengths;
    private final int[] codes;

    /**
     * @param signs at least 2, at most 65536
     * @param limit longest code in bits
     */
    Huffman(int signs, int limit) {
        this.limit = limit;
        counts = new int[signs];
        lengths = new int[signs];
        codes = new int[signs];
    }

    /** Begins counting again; the first two signs count once, so that there always are two. */
    void clear() {
        Arrays.fill(counts, 0);
        counts[0] = 1;
        counts[1] = 1;
    }

    void count(int sign) {
        counts[sign]++;
    }

    int length(int sign) {
        return lengths[sign];
    }

    int code(int sign) {
        return codes[sign];
    }

    /** Makes the code for what was counted. */
    void make() {
        long[] order = rarestFirst();
        int[] perLength = perLength(order);
        Arrays.fill(lengths, 0);
        int next = order.length;
        for (int length = 1; length <= limit; length++) {
            for (int i = 0; i < perLength[length]; i++) {
                lengths[(int) (order[--next] & 0xFFFF)] = length;
            }
        }
        int[] first = new int[limit + 1];
        for (int length = 1; length < limit; length++) {
            first[length + 1] = (first[length] + perLength[length]) << 1;
        }
        for (int sign = 0; sign < lengths.length; sign++) {
            int length = lengths[sign];
            if (length > 0) {
                codes[sign] = Integer.reverse(first[length]++) >>> (32 - length);
            }
        }
    }

    private long[] rarestFirst() {
        long[] order = new long[counts.length];
        int n = 0;
        for (int sign = 0; sign < counts.length; sign++) {
            if (counts[sign] > 0) {
                order[n++] = (long) counts[sign] << 16 | sign;
            }
        }
        Arrays.sort(order, 0, n);
        return Arrays.copyOf(order, n);
    }

    /** How many codes there are of each length: the tree of Huffman, flattened to the limit. */
    private int[] perLength(long[] order) {
        int n = order.length;
        long[] weights = new long[2 * n - 1];
        int[] parents = new int[2 * n - 1];
        for (int i = 0; i < n; i++) {
            weights[i] = order[i] >>> 16;
        }
        int leaf = 0;
        int node = n;
        for (int made = n; made < weights.length; made++) {
            for (int child = 0; child < 2; child++) {
                boolean takesLeaf = leaf < n && (node >= made || weights[leaf] <= weights[node]);
                int taken = takesLeaf ? leaf++ : node++;
                weights[made] += weights[taken];
                parents[taken] = made;
            }
        }
        int[] depths = new int[weights.length];
        int[] perLength = new int[limit + 1];
        for (int i = weights.length - 2; i >= 0; i--) {
            depths[i] = depths[parents[i]] + 1;
            if (i < n) {
                perLength[Math.min(limit, depths[i])]++;
            }
        }
        flatten(perLength);
        return perLength;
    }

    /** Makes room for codes that were cut off, by lengthening shorter ones. */
    private void flatten(int[] perLength) {
        int used = 0;
        for (int length = 1; length <= limit; length++) {
            used += perLength[length] << (limit - length);
        }
        for (; used > 1 << limit; used--) {
            perLength[limit]--;
            int length = limit - 1;
            while (perLength[length] == 0) {
                length--;
            }
            perLength[length]--;
            perLength[length + 1] += 2;
        }
    }
}
