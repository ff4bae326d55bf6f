package nl.gemeentecloud.proef.chance;

/**
 * A fixed shuffle of 0..n-1 that needs no memory: every number has one image and every image one
 * number.
 */
public final class Shuffle {

    private final long size;
    private final long step;
    private final long inverse;
    private final long shift;

    /**
     * @param size 1 to 2^31
     */
    public Shuffle(long seed, long purpose, long size) {
        if (size < 1 || size > 1L << 31) {
            throw new IllegalArgumentException("A shuffle has 1 to 2^31 places: " + size);
        }
        this.size = size;
        long candidate = (long) (size * 0.6180339887) + Chance.hashBelow(97, seed, purpose, 1);
        while (greatestCommonDivisor(Math.max(1, candidate % size), size) != 1) {
            candidate++;
        }
        step = Math.max(1, candidate % size);
        inverse = invert(step, size);
        shift = Math.floorMod(Chance.hash(seed, purpose, 2), size);
    }

    public long image(long number) {
        return (number * step + shift) % size;
    }

    public long origin(long image) {
        return Math.floorMod(image - shift, size) * inverse % size;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static long invert(long a, long modulus) {
        long previous = modulus;
        long current = a;
        long before = 0;
        long now = 1;
        while (current > 1) {
            long quotient = previous / current;
            long rest = previous % current;
            previous = current;
            current = rest;
            long next = before - quotient * now;
            before = now;
            now = next;
        }
        return Math.floorMod(now, modulus);
    }
}
