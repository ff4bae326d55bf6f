package nl.gemeentecloud.core.levering;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads one registry's official files into voorkomens: streaming, bounded in depth, size and
 * memory, and in several threads where that helps.
 */
@FunctionalInterface
public interface VoorkomenReader {

    /**
     * Reads a delivery to its end.
     *
     * @param file as it was delivered
     * @param name what people call that file, for what is said about it
     * @param intake takes what is read; its exceptions pass through
     * @throws UnreadableDelivery when it can not be read to its end; nothing of it must then be
     *     shown
     */
    void read(Path file, String name, VoorkomenIntake intake) throws IOException;

    /** A delivery that cannot be taken in; the message says what and where, in Dutch. */
    final class UnreadableDelivery extends IOException {
        public UnreadableDelivery(String message) {
            super(message);
        }
    }
}
