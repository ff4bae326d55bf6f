package nl.gemeentecloud.cloud.levering;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A file that is read, with how far; buffered. */
public final class CountedInput extends BufferedInputStream {

    private static final int BUFFER = 1 << 16;

    private final AtomicLong bytesRead;

    private CountedInput(InputStream file, AtomicLong bytesRead) {
        super(new Counting(file, bytesRead), BUFFER);
        this.bytesRead = bytesRead;
    }

    public static CountedInput of(Path file) throws IOException {
        return new CountedInput(Files.newInputStream(file), new AtomicLong());
    }

    /** How many bytes were taken from the file. */
    public long bytesRead() {
        return bytesRead.get();
    }

    private static final class Counting extends FilterInputStream {
        private final AtomicLong bytesRead;

        Counting(InputStream in, AtomicLong bytesRead) {
            super(in);
            this.bytesRead = bytesRead;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesRead.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            bytesRead.addAndGet(Math.max(0, read));
            return read;
        }
    }
}
