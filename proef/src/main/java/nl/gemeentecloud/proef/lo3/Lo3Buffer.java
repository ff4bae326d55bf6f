package nl.gemeentecloud.proef.lo3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.gemeentecloud.proef.stream.Spool;

/**
 * Bytes of LO3 text as they grow: per persoonslijst a 5-digit length, per category two digits and a
 * 3-digit length, per element four digits and a 3-digit length. Lengths count characters; the text
 * is UTF-8.
 */
public final class Lo3Buffer {

    private byte[] bytes = new byte[1 << 20];
    private int size;
    private int chars;
    private int listAt;
    private int listChars;
    private int categoryAt;
    private int categoryChars;

    public void beginList() {
        room();
        listAt = size;
        size += 5;
        listChars = chars;
    }

    /** Ends the list with a newline. */
    public void endList() {
        patch(listAt, chars - listChars, 5);
        bytes[size++] = '\n';
    }

    void begin(int category) {
        room();
        digits(category, 2);
        categoryAt = size;
        size += 3;
        chars += 3;
        categoryChars = chars;
    }

    void end() {
        patch(categoryAt, chars - categoryChars, 3);
    }

    /** An element with a text; empty texts are left out. At most 999 characters. */
    void text(int element, String value) {
        int length = value.length();
        if (length == 0) {
            return;
        }
        digits(element, 4);
        int lengthAt = size;
        size += 3;
        int before = chars;
        // in locals: fields would be written for every character
        byte[] to = bytes;
        int at = size;
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                break;
            }
            to[at++] = (byte) c;
        }
        size = at;
        chars += i;
        if (i < length) {
            other(value.substring(i));
        }
        patch(lengthAt, chars - before, 3);
        chars += 3;
    }

    /** An element with a whole number, not negative, without zeros before it. */
    void whole(int element, int value) {
        int width = 1;
        for (int rest = value / 10; rest > 0; rest /= 10) {
            width++;
        }
        number(element, value, width);
    }

    /** An element with a BAG identification: gemeentecode, kind, number. */
    void identificatie(int element, int gemeente, int soort, long nummer) {
        digits(element, 4);
        digits(16, 3);
        digits(gemeente, 4);
        digits(soort, 2);
        digits(nummer, 10);
    }

    private void other(String rest) {
        byte[] utf8 = rest.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        chars += rest.codePointCount(0, rest.length());
    }

    /** An element with a number, padded with zeros. */
    void number(int element, long value, int width) {
        digits(element, 4);
        digits(width, 3);
        digits(value, width);
    }

    private void digits(long value, int width) {
        byte[] to = bytes;
        int from = size;
        int i = from + width - 1;
        long high = value;
        for (; high > Integer.MAX_VALUE; i--) {
            to[i] = (byte) ('0' + high % 10);
            high /= 10;
        }
        int rest = (int) high;
        for (; i >= from; i--) {
            to[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size = from + width;
        chars += width;
    }

    private void patch(int at, int value, int width) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (rest != 0) {
            throw new IllegalStateException("A length of " + value + " does not fit in LO3");
        }
    }

    /** Room for the largest category, so that the parts need not look. */
    private void room() {
        if (bytes.length - size < 8192) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
        chars = 0;
    }

    /** Writes the bytes from one place up to another. */
    public void writeTo(OutputStream out, int from, int until) throws IOException {
        out.write(bytes, from, until - from);
    }

    /** Sets the bytes from one place up to another aside for a period. */
    public void moveTo(Spool spool, int period, int from, int until) throws IOException {
        spool.add(period, bytes, from, until - from);
    }
}
