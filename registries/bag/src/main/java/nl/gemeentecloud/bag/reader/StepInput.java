package nl.gemeentecloud.bag.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;

/**
 * Bounds what may be read for one step of the XML parser, so that a name, attribute or comment
 * without an end is refused before it fills the memory.
 */
final class StepInput extends FilterInputStream {

    /** More than the parser reads ahead, and than any real name, attribute or comment. */
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final String file;
    private long left = MOST_BYTES;

    StepInput(InputStream in, String file) {
        super(in);
        this.file = file;
    }

    /** The parser begins a new step. */
    void step() {
        left = MOST_BYTES;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new UnreadableDelivery(
                    "%s: een naam, kenmerk of commentaar is langer dan %d bytes"
                            .formatted(file, MOST_BYTES));
        }
    }
}
