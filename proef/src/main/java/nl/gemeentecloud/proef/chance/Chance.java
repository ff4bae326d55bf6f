package nl.gemeentecloud.proef.chance;

/**
 * A stream of chance that depends on its seed and path alone, so that any part of the world can be
 * made at any time, in any order, on any thread (SplitMix64).
 */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    public static Chance of(long seed, long first, long second) {
        return new Chance(hash(seed, first, second));
    }

    /** One well-mixed number for a place in the world, without a stream. */
    public static long hash(long seed, long first, long second) {
        return mix(mix(mix(seed + GOLDEN) ^ first * 0xD1342543DE82EF95L) ^ second * GOLDEN);
    }

    /** A number from 0 up to the bound, for a place in the world. */
    public static int hashBelow(int bound, long seed, long first, long second) {
        return (int) Math.multiplyHigh(hash(seed, first, second) >>> 1, (long) bound << 1);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A whole number from 0 up to, not including, the bound. The bound is at least 1. */
    public int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A whole number between two bounds, both included; the lower one when they cross. */
    public int between(int low, int high) {
        return high <= low ? low : low + below(high - low + 1);
    }

    /** True with the given probability, 0 to 1. */
    public boolean happens(double probability) {
        return unit() < probability;
    }

    /** A real number from 0 up to 1. */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Around the mean, mostly within two deviations (sum of four uniform draws). */
    public double around(double mean, double deviation) {
        double sum = unit() + unit() + unit() + unit() - 2;
        return mean + sum * deviation * 1.732;
    }
}
