package nl.gemeentecloud.brp.reader;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * UTF-8 as bytes: where it goes wrong, and how far a number of code points reaches. Looks at eight
 * bytes at a time where it can; a delivery of a large city is a gigabyte.
 */
final class Utf8 {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** Whether all bytes are ASCII, so that a byte is a character. */
    static boolean isAscii(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            if (((long) LONG.get(bytes, at) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The position of the first line feed, or -1. */
    static int newline(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) LONG.get(bytes, at) ^ 0x0A0A0A0A0A0A0A0AL;
            // a byte that is zero borrows into its high bit
            if (((eight - 0x0101010101010101L) & ~eight & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** The position of the first control character (U+0000 to U+001F), or -1. */
    static int firstControl(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) LONG.get(bytes, at);
            // a byte below 0x20 borrows into its high bit
            if (((eight - 0x2020202020202020L) & ~eight & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                return at;
            }
        }
        return -1;
    }

    /**
     * The position of the first byte that is not part of valid UTF-8 (RFC 3629), else {@code to}.
     */
    static int firstInvalid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int width = bytes[at] >= 0 ? 1 : width(bytes, at, to);
            if (width == 0) {
                return at;
            }
            at += width;
        }
        return to;
    }

    /** Bytes of the character that begins here; 0 when it is not valid. */
    private static int width(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + width > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        // no overlong forms, no surrogates, nothing beyond U+10FFFF
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < width; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return width;
    }

    /** How many code points there are in valid UTF-8. */
    static int codePoints(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            if ((bytes[at] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }

    /** The position after so many code points of valid UTF-8, or -1 when there are fewer. */
    static int advance(byte[] bytes, int from, int to, int codePoints) {
        int at = from;
        for (int left = codePoints; left > 0; left--) {
            if (at >= to) {
                return -1;
            }
            byte lead = bytes[at];
            at += lead >= 0 ? 1 : (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 4;
        }
        return at;
    }
}
