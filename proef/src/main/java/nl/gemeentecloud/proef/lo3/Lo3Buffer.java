package nl.gemeentecloud.proef.lo3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.digits.Digits;
import nl.gemeentecloud.proef.plan.Postcode;
import nl.gemeentecloud.proef.stream.Spool;

/**
 * Bytes of LO3 text as they grow: per persoonslijst a 5-digit length, per category two digits and a
 * 3-digit length, per element four digits and a 3-digit length. Lengths count characters; the text
 * is UTF-8.
 */
public final class Lo3Buffer {

    /** Four digits of the element and three of its length. */
    private static final int HEADER = 7;

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
        Digits.put(bytes, size, category, 2);
        categoryAt = size + 2;
        grow(5);
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
        // in locals: fields would be written for every character
        byte[] to = bytes;
        int start = size;
        int at = start + HEADER;
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                break;
            }
            to[at++] = (byte) c;
        }
        size = at;
        int count = i;
        if (i < length) {
            count += other(value.substring(i));
        }
        header(start, element, count);
        chars += HEADER + count;
    }

    /** An element with a whole number, not negative, without zeros before it. */
    void whole(int element, int value) {
        number(element, value, Digits.width(value));
    }

    /** An element with a BAG identification: gemeentecode, kind, number. */
    void identificatie(int element, int gemeente, int soort, long nummer) {
        header(size, element, 16);
        Digits.four(bytes, size + HEADER, gemeente);
        Digits.put(bytes, size + HEADER + 4, soort, 2);
        Digits.put(bytes, size + HEADER + 6, nummer, 10);
        grow(HEADER + 16);
    }

    void postcode(int element, Postcode postcode) {
        header(size, element, 6);
        Digits.four(bytes, size + HEADER, postcode.cijfers());
        bytes[size + HEADER + 4] = (byte) postcode.eersteLetter();
        bytes[size + HEADER + 5] = (byte) postcode.tweedeLetter();
        grow(HEADER + 6);
    }

    /** Returns the number of characters. */
    private int other(String rest) {
        byte[] utf8 = rest.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return rest.codePointCount(0, rest.length());
    }

    /** An element with a number, padded with zeros. */
    void number(int element, long value, int width) {
        header(size, element, width);
        Digits.put(bytes, size + HEADER, value, width);
        grow(HEADER + width);
    }

    /** An element with a day as jjjjmmdd. */
    void day(int element, int dag) {
        int cijfers = Dag.cijfers(dag);
        header(size, element, 8);
        Digits.four(bytes, size + HEADER, cijfers / 10_000);
        Digits.four(bytes, size + HEADER + 4, cijfers % 10_000);
        grow(HEADER + 8);
    }

    private void header(int at, int element, int length) {
        // four digits for three: the element is written over the first, a zero
        Digits.four(bytes, at + 3, length);
        Digits.four(bytes, at, element);
    }

    private void grow(int digits) {
        size += digits;
        chars += digits;
    }

    private void patch(int at, int value, int width) {
        if (value >= (width == 3 ? 1000 : 100_000)) {
            throw new IllegalStateException("A length of " + value + " does not fit in LO3");
        }
        Digits.put(bytes, at, value, width);
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
