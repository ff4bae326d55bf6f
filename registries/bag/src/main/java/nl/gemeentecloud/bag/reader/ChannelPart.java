package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A part of a file or of another part, as a channel of its own that only reads. */
final class ChannelPart implements SeekableByteChannel {

    private final SeekableByteChannel whole;
    private final long from;
    private final long size;
    private long position;

    ChannelPart(SeekableByteChannel whole, long from, long size) {
        this.whole = whole;
        this.from = from;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = readAt(into, position);
        if (read > 0) {
            position += read;
        }
        return read;
    }

    /** Reads without moving, so that several threads can. */
    private int readAt(ByteBuffer into, long at) throws IOException {
        if (at >= size) {
            return -1;
        }
        int limit = into.limit();
        if (into.remaining() > size - at) {
            into.limit(into.position() + (int) (size - at));
        }
        try {
            return switch (whole) {
                case FileChannel file -> file.read(into, from + at);
                case ChannelPart part -> part.readAt(into, from + at);
                default -> {
                    synchronized (whole) {
                        whole.position(from + at);
                        yield whole.read(into);
                    }
                }
            };
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long at) {
        position = at;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    /** The whole is closed by whoever opened it. */
    @Override
    public void close() {}
}
