package nl.gemeentecloud.proef.eigendom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.gemeentecloud.proef.bevolking.Dag;
import nl.gemeentecloud.proef.digits.Digits;

/** JSON objects as bytes, one a line, grown piece by piece. Used again for block after block. */
final class Json {

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int lines;
    private boolean comma;

    void clear() {
        size = 0;
        lines = 0;
        comma = false;
    }

    int size() {
        return size;
    }

    /** Lines since it was cleared. */
    int lines() {
        return lines;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    Json open() {
        separate();
        put('{');
        comma = false;
        return this;
    }

    Json close() {
        put('}');
        comma = true;
        return this;
    }

    /** Ends the outermost object, and the line. */
    void line() {
        close();
        endLine();
    }

    /** Ends the line; the outermost object is closed. */
    void endLine() {
        put('\n');
        lines++;
        comma = false;
    }

    Json array(String name) {
        name(name);
        put('[');
        comma = false;
        return this;
    }

    /** An array within an array. */
    Json array() {
        separate();
        put('[');
        comma = false;
        return this;
    }

    Json endArray() {
        put(']');
        comma = true;
        return this;
    }

    /** The name of a member whose value follows. */
    Json name(String name) {
        separate();
        text(name);
        put(':');
        comma = false;
        return this;
    }

    Json member(String name, String value) {
        name(name);
        text(value);
        comma = true;
        return this;
    }

    Json member(String name, long value) {
        name(name);
        ascii(Long.toString(value));
        comma = true;
        return this;
    }

    /** jjjj-mm-dd. */
    Json day(String name, int dag) {
        int cijfers = Dag.cijfers(dag);
        name(name);
        put('"');
        digits(cijfers / 10_000, 4);
        put('-');
        digits(cijfers / 100 % 100, 2);
        put('-');
        digits(cijfers % 100, 2);
        put('"');
        comma = true;
        return this;
    }

    /** A value within an array. */
    Json value(String value) {
        separate();
        text(value);
        comma = true;
        return this;
    }

    /** Millimetres as metres. */
    Json metres(long millimetres) {
        separate();
        ascii(Long.toString(millimetres / 1000));
        put('.');
        digits((int) (millimetres % 1000), 3);
        comma = true;
        return this;
    }

    private void digits(int value, int width) {
        room(width);
        Digits.put(bytes, size, value, width);
        size += width;
    }

    private void separate() {
        if (comma) {
            put(',');
            comma = false;
        }
    }

    private void text(String value) {
        put('"');
        int plain = 0;
        while (plain < value.length() && isPlain(value.charAt(plain))) {
            plain++;
        }
        if (plain == value.length()) {
            ascii(value);
        } else {
            byte[] utf8 =
                    value.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .getBytes(StandardCharsets.UTF_8);
            room(utf8.length);
            System.arraycopy(utf8, 0, bytes, size, utf8.length);
            size += utf8.length;
        }
        put('"');
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }

    private void ascii(String value) {
        room(value.length());
        for (int i = 0; i < value.length(); i++) {
            bytes[size++] = (byte) value.charAt(i);
        }
    }

    private void put(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
        }
    }
}
