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
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[used++] = (byte) ascii.charAt(i);
        }
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

    /** Any text in quotes, also one that is not valid Unicode. */
    public JsonBytes quote(String text) {
        room(text.length() * MOST_BYTES_PER_CHAR + 2);
        bytes[used++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                bytes[used++] = (byte) c;
            } else {
                i = special(text, i);
            }
        }
        bytes[used++] = '"';
        return this;
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
