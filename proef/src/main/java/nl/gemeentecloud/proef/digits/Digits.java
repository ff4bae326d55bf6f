package nl.gemeentecloud.proef.digits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whole numbers as ASCII digits, written four at a time from a table. */
public final class Digits {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int TEN_THOUSAND = 10_000;

    /** The four digits of each number, the first in the lowest byte. */
    private static final int[] FOUR = new int[TEN_THOUSAND];

    static {
        for (int n = 0; n < TEN_THOUSAND; n++) {
            int digits = n / 1000 | n / 100 % 10 << 8 | n / 10 % 10 << 16 | n % 10 << 24;
            FOUR[n] = digits + 0x30303030;
        }
    }

    private Digits() {}

    /**
     * Writes four digits.
     *
     * @param value 0 to 9999
     */
    public static void four(byte[] to, int at, int value) {
        INT.set(to, at, FOUR[value]);
    }

    /**
     * Writes a number padded with zeros.
     *
     * @param value not negative, of at most so many digits
     */
    public static void put(byte[] to, int at, long value, int width) {
        int i = at + width;
        long high = value;
        while (high > Integer.MAX_VALUE) {
            i -= 4;
            four(to, i, (int) (high % TEN_THOUSAND));
            high /= TEN_THOUSAND;
        }
        int rest = (int) high;
        while (i - at >= 4) {
            i -= 4;
            four(to, i, rest % TEN_THOUSAND);
            rest /= TEN_THOUSAND;
        }
        while (i > at) {
            to[--i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * How many digits a number has.
     *
     * @param value not negative
     */
    public static int width(long value) {
        if (value < 1000) {
            return value < 10 ? 1 : value < 100 ? 2 : 3;
        }
        int width = 4;
        for (long rest = value / TEN_THOUSAND; rest > 0; rest /= 10) {
            width++;
        }
        return width;
    }
}
