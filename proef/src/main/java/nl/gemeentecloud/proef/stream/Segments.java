package nl.gemeentecloud.proef.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of one block, in pieces that belong to periods. Used again for block after block. */
public final class Segments extends OutputStream {

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int[] periods = new int[64];
    private int[] ends = new int[64];
    private int pieces;

    /** Begins another block. */
    public void clear() {
        size = 0;
        pieces = 0;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    /** What was written since the last end belongs to that period. */
    public void end(int period) {
        if (pieces == ends.length) {
            ends = Arrays.copyOf(ends, pieces * 2);
            periods = Arrays.copyOf(periods, pieces * 2);
        }
        periods[pieces] = period;
        ends[pieces++] = size;
    }

    public int pieces() {
        return pieces;
    }

    public int size() {
        return size;
    }

    /** Hands all pieces on, in order. */
    public void moveTo(Spool spool) throws IOException {
        int from = 0;
        for (int i = 0; i < pieces; i++) {
            spool.add(periods[i], bytes, from, ends[i] - from);
            from = ends[i];
        }
    }
}
