package nl.gemeentecloud.geo.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few protocol buffer forms that a vector tile is made of. */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int DELIMITED = 2;

    private byte[] bytes = new byte[256];
    private int length;

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void varint(int field, long value) {
        tag(field, VARINT);
        raw(value);
    }

    void signed(int field, long value) {
        tag(field, VARINT);
        raw((value << 1) ^ (value >> 63));
    }

    void fixed(int field, double value) {
        tag(field, FIXED64);
        long bits = Double.doubleToRawLongBits(value);
        room(8);
        for (int i = 0; i < 8; i++) {
            bytes[length++] = (byte) (bits >>> (8 * i));
        }
    }

    void text(int field, String value) {
        bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int field, byte[] value) {
        bytes(field, value, value.length);
    }

    void message(int field, Protobuf message) {
        bytes(field, message.bytes, message.length);
    }

    /** Numbers in one field, each as a varint. */
    void packed(int field, int[] values, int count) {
        Protobuf packed = new Protobuf();
        for (int i = 0; i < count; i++) {
            packed.raw(values[i] & 0xffff_ffffL);
        }
        message(field, packed);
    }

    /** Adds all that the other has, as it is. */
    Protobuf with(Protobuf other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    private void bytes(int field, byte[] value, int count) {
        tag(field, DELIMITED);
        raw(count);
        room(count);
        System.arraycopy(value, 0, bytes, length, count);
        length += count;
    }

    private void tag(int field, int form) {
        raw(((long) field << 3) | form);
    }

    private void raw(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
