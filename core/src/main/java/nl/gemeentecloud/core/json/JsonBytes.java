package nl.gemeentecloud.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON in UTF-8 as it is written, for documents and answers: every value of every person passes
 * here, and nearly all are a few letters and digits that go in as they are. It writes what it is
 * told and knows no grammar but that of a text. For one thread.
 */
public final class JsonBytes {

    /** What a usual persoonslijst fits in without growing. */
    private static final int USUAL_BYTES = 4_096;

    /** The longest that one char of text becomes: an escape of six characters. */
    private static final int MOST_BYTES_PER_CHAR = 6;

    /**
     * More than most texts have; a longer one goes in pieces. Chars of a text are copied before
     * they are looked at: asking a text for each of its chars takes twice as long.
     */
    private static final int PIECE = 64;

    private final char[] chars = new char[PIECE];
    private byte[] bytes;
    private int used;

    public JsonBytes() {
        this(USUAL_BYTES);
    }

    /**
     * @param size bytes that fit without growing
     */
    public JsonBytes(int size) {
        this.bytes = new byte[size];
    }

    /** One character of ASCII, as it is. */
    public JsonBytes put(char ascii) {
        room(1);
        bytes[used++] = (byte) ascii;
        return this;
    }

    /** Characters of ASCII, as they are. */
    public JsonBytes put(String ascii) {
        return put(ascii, 0, ascii.length());
    }

    private JsonBytes put(String ascii, int from, int to) {
        room(to - from);
        byte[] into = bytes;
        int at = used;
        for (int begin = from; begin < to; begin += PIECE) {
            int size = Math.min(PIECE, to - begin);
            ascii.getChars(begin, begin + size, chars, 0);
            for (int i = 0; i < size; i++) {
                into[at++] = (byte) chars[i];
            }
        }
        used = at;
        return this;
    }

    /** JSON that was encoded before. */
    public JsonBytes put(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
        return this;
    }

    /** What a list or object begins with, or its further member: a comma where one belongs. */
    public JsonBytes separate() {
        if (used > 0 && bytes[used - 1] != '{' && bytes[used - 1] != '[') {
            put(',');
        }
        return this;
    }

    /**
     * A number of so many thousandths, or other decimal parts, without zeros at its end but one:
     * {@code 12.5}, {@code -0.001}, {@code 7.0}.
     *
     * @param units how many of those parts
     * @param decimals how many decimals they are, 1 to 18
     */
    public JsonBytes decimal(long units, int decimals) {
        String digits = Long.toString(units);
        if (units < 0) {
            put('-');
            digits = digits.substring(1);
        }
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals + 1 - digits.length()) + digits;
        }
        int point = digits.length() - decimals;
        int end = digits.length();
        while (end > point + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return put(digits, 0, point).put('.').put(digits, point, end);
    }

    /** Any text in quotes, also one that is not valid Unicode. */
    public JsonBytes quote(String text) {
        room(text.length() * MOST_BYTES_PER_CHAR + 2);
        bytes[used++] = '"';
        for (int from = 0; from < text.length(); ) {
            from = piece(text, from, Math.min(text.length(), from + PIECE));
        }
        bytes[used++] = '"';
        return this;
    }

    /**
     * Writes a piece of a text.
     *
     * @return where the next piece begins
     */
    private int piece(String text, int from, int to) {
        byte[] into = bytes;
        int at = used;
        text.getChars(from, to, chars, 0);
        for (int i = from; i < to; i++) {
            char c = chars[i - from];
            if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                into[at++] = (byte) c;
            } else {
                used = at;
                return special(text, i) + 1;
            }
        }
        used = at;
        return to;
    }

    /** Returns the place of the last char that was written. */
    private int special(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\\') {
            bytes[used++] = '\\';
            bytes[used++] = (byte) c;
            return at;
        }
        boolean pair =
                Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
        if (c < ' ' || (Character.isSurrogate(c) && !pair)) {
            escape(c);
            return at;
        }
        int last = pair ? at + 1 : at;
        byte[] encoded = text.substring(at, last + 1).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
        return last;
    }

    private void escape(char c) {
        put("\\u").put(HexFormat.of().withUpperCase().toHexDigits(c));
    }

    private void room(int more) {
        if (bytes.length - used < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
        }
    }

    /** A copy of what was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, used);
    }
}
