package nl.gemeentecloud.proef.zip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * DEFLATE (RFC 1951) for text that repeats itself, as the XML of registers does: looks for what was
 * written before at two places only and compares eight bytes at a time. Faster than the library's
 * fastest levels, and smaller (docs/decisions/0012).
 */
final class Compressor {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int HISTORY = 1 << 15;
    private static final int PIECE = 1 << 16;
    private static final int WINDOW = HISTORY + 4 * PIECE;
    private static final int SLACK = 8;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;
    private static final int HASH_BITS = 15;
    private static final long HASH_PRIME = 0x9E3779B97F4A7C15L;

    /** Signs of a block: a match has this bit, its length less 3, and its distance less 1. */
    private static final int MATCH = 1 << 24;

    private static final int MOST_TOKENS = 1 << 15;
    private static final int BYTES_PER_TOKEN = 6;
    private static final int HEADER_BYTES = 1024;

    private static final int END_OF_BLOCK = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private static final int[] LENGTH_CODES = new int[LONGEST - 2];
    private static final int[] LENGTH_BASES = new int[29];
    private static final int[] LENGTH_EXTRA = new int[29];
    private static final int[] DISTANCE_CODES = new int[HISTORY];
    private static final int[] DISTANCE_BASES = new int[DISTANCES];
    private static final int[] DISTANCE_EXTRA = new int[DISTANCES];

    static {
        int base = 0;
        for (int code = 0; code < 28; code++) {
            LENGTH_EXTRA[code] = code < 8 ? 0 : code / 4 - 1;
            LENGTH_BASES[code] = base;
            int next = base + (1 << LENGTH_EXTRA[code]);
            Arrays.fill(LENGTH_CODES, base, next, code);
            base = next;
        }
        LENGTH_BASES[28] = LONGEST - 3;
        LENGTH_CODES[LONGEST - 3] = 28;
        base = 0;
        for (int code = 0; code < DISTANCES; code++) {
            DISTANCE_EXTRA[code] = code < 4 ? 0 : code / 2 - 1;
            DISTANCE_BASES[code] = base;
            int next = base + (1 << DISTANCE_EXTRA[code]);
            Arrays.fill(DISTANCE_CODES, base, next, code);
            base = next;
        }
    }

    private final byte[] window = new byte[WINDOW + SLACK];
    private final int[] places = new int[2 << HASH_BITS];
    private final int[] tokens = new int[MOST_TOKENS];
    private final Huffman literals = new Huffman(LITERALS, 15);
    private final Huffman distances = new Huffman(DISTANCES, 15);
    private final Huffman lengths = new Huffman(19, 7);
    private int end;
    private int count;

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private long bits;
    private int bitCount;

    Compressor() {
        clear();
    }

    /** Begins another text. */
    void clear() {
        Arrays.fill(places, -1);
        end = 0;
        size = 0;
        bits = 0;
        bitCount = 0;
        beginBlock();
    }

    private void beginBlock() {
        count = 0;
        literals.clear();
        distances.clear();
    }

    /** Bytes written so far. */
    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void write(byte[] source, int offset, int length) {
        for (int done = 0; done < length; done += PIECE) {
            piece(source, offset + done, Math.min(PIECE, length - done));
        }
    }

    private void piece(byte[] source, int offset, int length) {
        if (end + length > WINDOW) {
            slide();
        }
        System.arraycopy(source, offset, window, end, length);
        int from = end;
        end += length;
        compress(from);
    }

    /** Keeps what a match can still reach, and the places in it. */
    private void slide() {
        int by = end - HISTORY;
        System.arraycopy(window, by, window, 0, HISTORY);
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(-1, places[i] - by);
        }
        end = HISTORY;
    }

    private void compress(int from) {
        int at = from;
        int last = end - SLACK;
        while (at < last) {
            int slot = slot(at);
            int recent = places[slot];
            int before = places[slot + 1];
            places[slot + 1] = recent;
            places[slot] = at;
            int length = same(recent, at);
            int place = recent;
            int other = length == LONGEST ? 0 : same(before, at);
            if (other > length) {
                length = other;
                place = before;
            }
            if (length < SHORTEST) {
                literal(window[at++] & 0xFF);
            } else {
                match(length, at - place);
                remember(at + 1, last);
                at += length;
                remember(at - 2, last);
            }
        }
        while (at < end) {
            literal(window[at++] & 0xFF);
        }
    }

    private void remember(int at, int last) {
        if (at < last) {
            int slot = slot(at);
            places[slot + 1] = places[slot];
            places[slot] = at;
        }
    }

    /** Of the next five bytes. */
    private int slot(int at) {
        long five = (long) LONG.get(window, at) << 24;
        return 2 * (int) ((five * HASH_PRIME) >>> (64 - HASH_BITS));
    }

    /** How many bytes are the same at both places; 0 when the earlier is out of reach. */
    private int same(int place, int at) {
        if (place < 0 || at - place > HISTORY) {
            return 0;
        }
        int most = Math.min(LONGEST, end - at);
        for (int n = 0; n < most; n += 8) {
            long difference = (long) LONG.get(window, place + n) ^ (long) LONG.get(window, at + n);
            if (difference != 0) {
                return Math.min(most, n + (Long.numberOfTrailingZeros(difference) >>> 3));
            }
        }
        return most;
    }

    private void literal(int value) {
        literals.count(value);
        add(value);
    }

    private void match(int length, int distance) {
        literals.count(257 + LENGTH_CODES[length - 3]);
        distances.count(DISTANCE_CODES[distance - 1]);
        add(MATCH + ((length - 3) << 15) + distance - 1);
    }

    private void add(int token) {
        tokens[count++] = token;
        if (count == MOST_TOKENS) {
            block(false);
        }
    }

    /** No more bytes will come. */
    void finish() {
        block(true);
        for (; bitCount > 0; bitCount -= 8) {
            bytes[size++] = (byte) bits;
            bits >>>= 8;
        }
    }

    private void block(boolean isLast) {
        int room = size + count * BYTES_PER_TOKEN + HEADER_BYTES;
        if (bytes.length < room) {
            bytes = Arrays.copyOf(bytes, Math.max(room, bytes.length * 2));
        }
        literals.count(END_OF_BLOCK);
        literals.make();
        distances.make();
        put(isLast ? 1 : 0, 1);
        put(2, 2);
        codes();
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token < MATCH) {
                put(literals, token);
            } else {
                int length = (token >>> 15) & 0xFF;
                int code = LENGTH_CODES[length];
                put(literals, 257 + code);
                put(length - LENGTH_BASES[code], LENGTH_EXTRA[code]);
                int distance = token & (HISTORY - 1);
                code = DISTANCE_CODES[distance];
                put(distances, code);
                put(distance - DISTANCE_BASES[code], DISTANCE_EXTRA[code]);
            }
        }
        put(literals, END_OF_BLOCK);
        beginBlock();
    }

    /** The lengths of both codes, each by a code of its own. */
    private void codes() {
        lengths.clear();
        for (int i = 0; i < LITERALS; i++) {
            lengths.count(literals.length(i));
        }
        for (int i = 0; i < DISTANCES; i++) {
            lengths.count(distances.length(i));
        }
        lengths.make();
        put(LITERALS - 257, 5);
        put(DISTANCES - 1, 5);
        put(ORDER.length - 4, 4);
        for (int sign : ORDER) {
            put(lengths.length(sign), 3);
        }
        for (int i = 0; i < LITERALS; i++) {
            put(lengths, literals.length(i));
        }
        for (int i = 0; i < DISTANCES; i++) {
            put(lengths, distances.length(i));
        }
    }

    private void put(Huffman code, int sign) {
        put(code.code(sign), code.length(sign));
    }

    private void put(int value, int width) {
        bits |= (long) value << bitCount;
        bitCount += width;
        if (bitCount >= 32) {
            LONG.set(bytes, size, bits);
            size += 4;
            bits >>>= 32;
            bitCount -= 32;
        }
    }
}
