package nl.gemeentecloud.store.filling;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Buffers that are used over and over. What is kept is bounded; how many are out is up to users.
 */
final class Buffers {

    private static final int MOST_KEPT = 32;

    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(MOST_KEPT);

    ByteBuffer take() {
        @Nullable ByteBuffer kept = free.poll();
        return kept == null ? ByteBuffer.allocate(RowCopy.BUFFER_BYTES) : kept;
    }

    void back(ByteBuffer buffer) {
        if (buffer.capacity() == RowCopy.BUFFER_BYTES) {
            buffer.clear();
            if (!free.offer(buffer)) {
                return;
            }
        }
    }
}
