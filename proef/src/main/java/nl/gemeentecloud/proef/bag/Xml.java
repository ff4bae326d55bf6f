package nl.gemeentecloud.proef.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.digits.Digits;
import nl.gemeentecloud.proef.plan.Postcode;

/** XML as bytes: ready pieces and values in turn, passed on in chunks that stay in the cache. */
final class Xml {

    private static final int CHUNK = 32 * 1024;
    private static final int LARGEST_PIECE = 8 * 1024;

    private final byte[] bytes = new byte[CHUNK + LARGEST_PIECE];
    private final OutputStream out;
    private int size;
    private long passed;

    Xml(OutputStream out) {
        this.out = out;
    }

    /** A piece of markup, as bytes. At most 8 KiB. */
    static byte[] piece(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes so far. */
    long written() {
        return passed + size;
    }

    void flush() throws IOException {
        out.write(bytes, 0, size);
        passed += size;
        size = 0;
    }

    /** Passes on what there is, when there is much. To be called between objects. */
    void breathe() throws IOException {
        if (size >= CHUNK) {
            flush();
        }
    }

    Xml raw(byte[] piece) {
        System.arraycopy(piece, 0, bytes, size, piece.length);
        size += piece.length;
        return this;
    }

    /** Character data, with the three signs of markup escaped. */
    Xml text(String value) {
        int length = value.length();
        for (int i = plain(value); i < length; i++) {
            char c = value.charAt(i);
            if (c == '&' || c == '<' || c == '>') {
                raw(piece(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;"));
            } else if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                int end = value.offsetByCodePoints(i, 1);
                raw(value.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return this;
    }

    /** Takes over what needs no care, from the beginning on; returns how much that was. */
    private int plain(String value) {
        byte[] to = bytes;
        int at = size;
        int length = value.length();
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || c == '&' || c == '<' || c == '>') {
                break;
            }
            to[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    Xml sign(char c) {
        bytes[size++] = (byte) c;
        return this;
    }

    /** A whole number, padded with zeros to the width. */
    Xml digits(long value, int width) {
        Digits.put(bytes, size, value, width);
        size += width;
        return this;
    }

    /** A whole number, not negative. */
    Xml number(long value) {
        return digits(value, Digits.width(value));
    }

    Xml postcode(Postcode postcode) {
        return digits(postcode.cijfers(), 4)
                .sign(postcode.eersteLetter())
                .sign(postcode.tweedeLetter());
    }

    /** jjjj-mm-dd. */
    Xml date(int dag) {
        int cijfers = Dag.cijfers(dag);
        byte[] to = bytes;
        int at = size;
        Digits.four(to, at, cijfers / 10_000);
        pair(to, at + 4, '-', cijfers / 100 % 100);
        pair(to, at + 7, '-', cijfers % 100);
        size = at + 10;
        return this;
    }

    /**
     * A moment on the clock of the Netherlands.
     *
     * @param millis milliseconds since 1970-01-01 on that clock
     */
    Xml stamp(long millis) {
        int day = (int) Math.floorDiv(millis, 86_400_000L);
        int rest = (int) Math.floorMod(millis, 86_400_000L);
        date(day);
        byte[] to = bytes;
        int at = size;
        pair(to, at, 'T', rest / 3_600_000);
        pair(to, at + 3, ':', rest / 60_000 % 60);
        pair(to, at + 6, ':', rest / 1000 % 60);
        // four digits of which the sign replaces the first, a zero
        Digits.four(to, at + 9, rest % 1000);
        to[at + 9] = '.';
        size = at + 13;
        return this;
    }

    /** A sign and two digits. */
    private static void pair(byte[] to, int at, char sign, int value) {
        to[at] = (byte) sign;
        to[at + 1] = (byte) ('0' + value / 10);
        to[at + 2] = (byte) ('0' + value % 10);
    }

    /** Millimetres as metres, without zeros at the end. */
    Xml metres(long millimetres) {
        long metres = millimetres / 1000;
        int rest = (int) (millimetres - metres * 1000);
        number(metres);
        Digits.four(bytes, size, rest);
        bytes[size] = '.';
        size += rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2;
        return this;
    }
}
