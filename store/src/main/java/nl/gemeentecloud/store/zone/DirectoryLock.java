package nl.gemeentecloud.store.zone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A lock on a directory that one program, and one part of that program, holds at a time. */
final class DirectoryLock implements AutoCloseable {

    private static final long POLL_NANOS = 20_000_000;

    private final FileChannel channel;
    private final FileLock lock;

    private DirectoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Waits until nobody else holds the lock.
     *
     * @throws IOException when the lock is still held after {@code patience}
     */
    static DirectoryLock acquire(Path file, Duration patience) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            FileLock lock = tryLock(channel);
            while (lock == null) {
                if (System.nanoTime() > deadline) {
                    throw new IOException(
                            "%s is in use by another program; stop that one first".formatted(file));
                }
                LockSupport.parkNanos(POLL_NANOS);
                lock = tryLock(channel);
            }
            return new DirectoryLock(channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProgram) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
