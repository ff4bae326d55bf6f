package nl.gemeentecloud.proef.zip;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The compressed bytes of one file, made on any thread, with what an archive must know of them. */
public final class Deflated extends OutputStream {

    private final Compressor compressor = new Compressor();
    private final CRC32 crc = new CRC32();
    private long length;

    /** Begins another file. */
    public void clear() {
        compressor.clear();
        crc.reset();
        length = 0;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        crc.update(source, offset, count);
        length += count;
        compressor.write(source, offset, count);
    }

    /** No more bytes will come. */
    public void finish() {
        compressor.finish();
    }

    /** Bytes before compression. */
    public long length() {
        return length;
    }

    int size() {
        return compressor.size();
    }

    long crc() {
        return crc.getValue();
    }

    byte[] bytes() {
        return Arrays.copyOf(compressor.bytes(), compressor.size());
    }

    InputStream content() {
        return new ByteArrayInputStream(compressor.bytes(), 0, compressor.size());
    }
}
