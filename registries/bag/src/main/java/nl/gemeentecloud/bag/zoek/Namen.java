package nl.gemeentecloud.bag.zoek;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names by which something is known, to be found as they are, by their beginning, or with one
 * letter wrong, missing, too many, or changed places with its neighbour.
 *
 * <p>For the last each name is also kept by what is left of it when any one letter is taken out:
 * two names that differ in one letter have one of those in common. So a look-up costs as many
 * searches as the text has letters, whatever the number of names.
 */
final class Namen {

    /** Of shorter names too many are one letter from another. */
    private static final int SHORTEST_WITH_FAULT = 4;

    /** Most names that are looked at for one beginning. */
    private static final int MOST_OF_A_BEGINNING = 1_000;

    /** So many that few rests have one, and the list of them stays small. */
    private static final int BEGINNINGS = 1 << 16;

    /** Bits for each rest, so that few of those that are not there look as if they were. */
    private static final int SEEN_EACH = 8;

    private final String[] names;
    private final int[][] targets;

    /** What is left of a name, hashed, in the upper half; the number of the name in the lower. */
    private final long[] rests;

    /** Where in {@link #rests} those begin whose hash begins so; and where the last ends. */
    private final int[] begins;

    /** Which beginnings of hashes, longer ones, there are at all: most that is asked is not. */
    private final BitSet seen;

    private final int seenShift;

    /**
     * A name that was found.
     *
     * @param targets what it is the name of; not to be changed
     * @param how how it was found
     * @param more how many letters the name is longer than what was asked
     */
    @SuppressWarnings("ArrayRecordComponent") // thousands of numbers, looked at where they are kept
    record Found(int[] targets, How how, int more) {}

    /** How a name was found; in order of preference. */
    enum How {
        EXACT,
        BEGINNING,
        ONE_LETTER
    }

    private Namen(String[] names, int[][] targets, long[] rests) {
        this.names = names;
        this.targets = targets;
        this.rests = rests;
        this.begins = begins(rests);
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(rests.length * SEEN_EACH));
        this.seenShift = 32 - bits;
        this.seen = new BitSet(1 << bits);
        for (long rest : rests) {
            seen.set((int) (rest >> 32) >>> seenShift);
        }
    }

    private static int[] begins(long[] rests) {
        int[] begins = new int[BEGINNINGS + 1];
        int at = 0;
        for (int beginning = 0; beginning <= BEGINNINGS; beginning++) {
            while (at < rests.length && beginning((int) (rests[at] >> 32)) < beginning) {
                at++;
            }
            begins[beginning] = at;
        }
        return begins;
    }

    /** The first sixteen bits, in the order in which signed numbers are sorted. */
    private static int beginning(int hash) {
        return (hash >> 16) + BEGINNINGS / 2;
    }

    /**
     * Makes the index.
     *
     * @param byName what each name is the name of
     */
    static Namen of(Map<String, List<Integer>> byName) {
        TreeMap<String, List<Integer>> sorted = new TreeMap<>(byName);
        String[] names = sorted.keySet().toArray(String[]::new);
        int[][] targets =
                sorted.values().stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        int count = 0;
        for (String name : names) {
            count += name.length() < SHORTEST_WITH_FAULT ? 0 : name.length() + 1;
        }
        long[] rests = new long[count];
        int at = 0;
        for (int i = 0; i < names.length; i++) {
            if (names[i].length() >= SHORTEST_WITH_FAULT) {
                for (int hash : hashes(names[i])) {
                    rests[at++] = ((long) hash << 32) | i;
                }
            }
        }
        Arrays.sort(rests);
        return new Namen(names, targets, rests);
    }

    int size() {
        return names.length;
    }

    /** All that is called so, or nearly so. */
    List<Found> find(String asked) {
        List<Found> found = new ArrayList<>();
        if (asked.isEmpty()) {
            return found;
        }
        int at = Arrays.binarySearch(names, asked);
        if (at >= 0) {
            add(found, at, How.EXACT, 0);
        }
        int next = at >= 0 ? at + 1 : -at - 1;
        int end = Math.min(names.length, next + MOST_OF_A_BEGINNING);
        for (int i = next; i < end && names[i].startsWith(asked); i++) {
            add(found, i, How.BEGINNING, names[i].length() - asked.length());
        }
        if (asked.length() >= SHORTEST_WITH_FAULT) {
            addNear(found, asked);
        }
        return found;
    }

    private void addNear(List<Found> found, String asked) {
        List<Integer> near = new ArrayList<>();
        for (int hash : hashes(asked)) {
            if (!seen.get(hash >>> seenShift)) {
                continue;
            }
            int end = begins[beginning(hash) + 1];
            for (int i = begins[beginning(hash)]; i < end; i++) {
                int name = (int) rests[i];
                if (rests[i] >> 32 == hash
                        && !near.contains(name)
                        && oneApart(names[name], asked)) {
                    near.add(name);
                    add(found, name, How.ONE_LETTER, 0);
                }
            }
        }
    }

    private void add(List<Found> found, int name, How how, int more) {
        found.add(new Found(targets[name], how, more));
    }

    /** Of the text, and of what is left of it without each of its letters. */
    private static int[] hashes(String text) {
        int length = text.length();
        int[] hashes = new int[length + 1];
        int[] powers = new int[length];
        int behind = 0;
        int power = 1;
        for (int i = length - 1; i >= 0; i--) {
            hashes[i + 1] = behind;
            powers[i] = power;
            behind += text.charAt(i) * power;
            power *= 31;
        }
        int before = 17;
        for (int i = 0; i < length; i++) {
            hashes[i + 1] += before * powers[i];
            before = before * 31 + text.charAt(i);
        }
        hashes[0] = before;
        for (int i = 0; i <= length; i++) {
            // spread, since neighbours in the alphabet are neighbours in this sum
            hashes[i] *= 0x9E37_79B1;
        }
        return hashes;
    }

    /** Whether one letter changed, added, taken out, or swapped makes the one of the other. */
    static boolean oneApart(String one, String other) {
        int difference = one.length() - other.length();
        if (difference < -1 || difference > 1 || one.equals(other)) {
            return false;
        }
        int same = 0;
        int least = Math.min(one.length(), other.length());
        while (same < least && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < least - same
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - same - tail;
        int leftOther = other.length() - same - tail;
        if (left <= 1 && leftOther <= 1) {
            return true;
        }
        return left == 2
                && leftOther == 2
                && one.charAt(same) == other.charAt(same + 1)
                && one.charAt(same + 1) == other.charAt(same);
    }
}
