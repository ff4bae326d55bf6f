package nl.gemeentecloud.store.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.gemeentecloud.core.definition.ObjectType;

/**
 * Goes through the JSON of a stored document, text by text. Texts are passed over without being
 * made, so that what is not readable costs next to nothing. Where the form differs from that of
 * {@link DocumentCodec#encode}, or a text that is made is no UTF-8, the document is damaged. For
 * one thread.
 */
final class StoredJson {

    /** Stands for a text that is told by itself. */
    static final long NOT_PACKED = -1;

    /** The length goes with it in the eighth byte. */
    private static final int MOST_PACKED = 7;

    private final ObjectType type;
    private final byte[] bytes;
    private int at;

    /** Where the text that was passed last begins and ends, without its quotes. */
    private int from;

    private int to;
    private boolean hasEscapes;

    /**
     * @param type whose document it is, for the message when it cannot be read
     */
    StoredJson(ObjectType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Passes over one character. */
    void pass(char ascii) {
        if (!passes(ascii)) {
            throw damaged();
        }
    }

    /** Passes over one character if it comes next, and says whether it did. */
    boolean passes(char ascii) {
        if (at < bytes.length && bytes[at] == ascii) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over a text, which {@link #packed} and {@link #text} are then about. */
    void passText() {
        pass('"');
        from = at;
        hasEscapes = false;
        int i = at;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b == '"') {
                to = i;
                at = i + 1;
                return;
            }
            if (b == '\\') {
                hasEscapes = true;
                i++;
            }
            i++;
        }
        at = bytes.length;
        throw damaged();
    }

    /**
     * The text that was passed last in one number, which no other text has; {@link #NOT_PACKED} for
     * one that does not fit, or that is written with escapes.
     */
    long packed() {
        return hasEscapes ? NOT_PACKED : packed(bytes, from, to);
    }

    /** The same for any text in UTF-8 without escapes. */
    static long packed(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > MOST_PACKED) {
            return NOT_PACKED;
        }
        long packed = length;
        for (int i = from; i < to; i++) {
            packed = (packed << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return packed;
    }

    /** The text that was passed last. */
    String text() {
        if (hasEscapes) {
            return unescaped();
        }
        return decoded(from, to);
    }

    /** The end of the document. */
    void passEnd() {
        if (at != bytes.length) {
            throw damaged();
        }
    }

    private String decoded(int begin, int end) {
        String text = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            checkEncoding(begin, end);
        }
        return text;
    }

    /** Tells a replacement character that was delivered from one that stands for damage. */
    private void checkEncoding(int begin, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, end - begin));
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException(type.toString(), begin);
        }
    }

    private String unescaped() {
        StringBuilder text = new StringBuilder(to - from);
        int plain = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(decoded(plain, i));
            i = escape(i + 1, text);
            plain = i;
        }
        return text.append(decoded(plain, to)).toString();
    }

    /** Returns where the escape ends. */
    private int escape(int letter, StringBuilder text) {
        switch (bytes[letter]) {
            case '"', '\\', '/' -> text.append((char) bytes[letter]);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                text.append((char) hexadecimal(letter + 1));
                return letter + 5;
            }
            default -> throw new UnreadableDocumentException(type.toString(), letter);
        }
        return letter + 1;
    }

    private int hexadecimal(int begin) {
        int value = 0;
        for (int i = begin; i < begin + 4; i++) {
            int digit = i < to ? Character.digit((char) bytes[i], 16) : -1;
            if (digit < 0) {
                throw new UnreadableDocumentException(type.toString(), i);
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private UnreadableDocumentException damaged() {
        return new UnreadableDocumentException(type.toString(), at);
    }
}
