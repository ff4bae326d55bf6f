package nl.gemeentecloud.bag.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;

/** What the bytes of an archive say about it, before any of it is held in memory. */
final class Signature {

    private static final int LOCAL_FILE = 0x04034b50;
    private static final int EMPTY_ARCHIVE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /** Bytes of a name and its numbers in the list of an archive. */
    private static final int MOST_PER_ENTRY = 1_000;

    private Signature() {}

    static boolean isArchive(SeekableByteChannel channel) throws IOException {
        ByteBuffer four = read(channel, 0, Integer.BYTES);
        return four.remaining() == Integer.BYTES
                && (four.getInt(0) == LOCAL_FILE || four.getInt(0) == EMPTY_ARCHIVE);
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int bytes)
            throws IOException {
        ByteBuffer read = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        boolean more = true;
        while (more && read.hasRemaining()) {
            more = channel.read(read) >= 0;
        }
        channel.position(0);
        return read.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Refuses an archive whose list of contents is longer than can be. */
    static void checkEntries(String name, SeekableByteChannel channel, int most)
            throws IOException {
        int tail = (int) Math.min(channel.size(), END_BYTES + LONGEST_COMMENT);
        ByteBuffer end = read(channel, channel.size() - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (end.getInt(at) == EMPTY_ARCHIVE) {
                int entries = Short.toUnsignedInt(end.getShort(at + 10));
                long bytes = Integer.toUnsignedLong(end.getInt(at + 12));
                if (bytes != 0xFFFFFFFFL
                        && (entries > most || bytes > (long) MOST_PER_ENTRY * most)) {
                    throw new UnreadableDelivery(
                            "%s: er zitten meer dan %d bestanden in".formatted(name, most));
                }
                return;
            }
        }
        throw new UnreadableDelivery(
                "%s is geen geheel zip-bestand; waarschijnlijk is het niet volledig overgekomen. Lever het opnieuw"
                        .formatted(name));
    }
}
