package nl.gemeentecloud.ledger.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes under construction: numbers big-endian, texts as UTF-8 after a length of two bytes.
 *
 * <p>Not {@code DataOutputStream}: its modified UTF-8 and its per-call overhead are both unwanted
 * on the path of every question.
 */
final class CanonicalBytes {

    private byte[] bytes = new byte[512];
    private int length;

    CanonicalBytes u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    CanonicalBytes u16(int value) {
        room(2);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
        return this;
    }

    CanonicalBytes u64(long value) {
        room(8);
        put(bytes, length, value);
        length += 8;
        return this;
    }

    CanonicalBytes text(String value) {
        int chars = value.length();
        room(2 + chars);
        int start = length + 2;
        for (int i = 0; i < chars; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return wideText(value);
            }
            bytes[start + i] = (byte) c;
        }
        u16(chars);
        length += chars;
        return this;
    }

    private CanonicalBytes wideText(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        u16(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    static void put(byte[] target, int offset, long value) {
        for (int i = 0; i < 8; i++) {
            target[offset + i] = (byte) (value >>> (56 - 8 * i));
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
