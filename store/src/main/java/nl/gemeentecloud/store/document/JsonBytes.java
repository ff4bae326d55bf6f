package nl.gemeentecloud.store.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON in UTF-8 on its way into a document. Every value of every person that is delivered passes
 * here, and nearly all are a few letters and digits that go in as they are.
 */
final class JsonBytes {

    /** What a usual persoonslijst fits in without growing. */
    private static final int USUAL_BYTES = 4_096;

    /** The longest that one char of text becomes: an escape of six characters. */
    private static final int MOST_BYTES_PER_CHAR = 6;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int used;

    JsonBytes put(char ascii) {
        room(1);
        bytes[used++] = (byte) ascii;
        return this;
    }

    JsonBytes put(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[used++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A text in quotes. */
    JsonBytes quote(String text) {
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

    byte[] toBytes() {
        return Arrays.copyOf(bytes, used);
    }
}
