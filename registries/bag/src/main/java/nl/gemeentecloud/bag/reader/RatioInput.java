package nl.gemeentecloud.bag.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;

/** Refuses contents that grow far beyond what real files do, or beyond what they say they are. */
final class RatioInput extends FilterInputStream {

    /** Real files grow to about 100 times at most: those of what is in onderzoek. */
    private static final long MOST_TIMES = 400;

    /** A file of up to this many bytes may grow as it likes. */
    private static final long SMALL = 1 << 20;

    private final String file;
    private final long most;
    private final long said;
    private long read;

    /**
     * @param packed bytes as they stand in the archive
     * @param said bytes that the archive says it has, or negative
     */
    RatioInput(InputStream in, String file, long packed, long said) {
        super(in);
        this.file = file;
        this.said = said;
        this.most = Math.max(SMALL, MOST_TIMES * packed);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int more;
        try {
            more = super.read(bytes, from, length);
        } catch (UnreadableDelivery e) {
            throw e;
        } catch (IOException damaged) {
            throw new UnreadableDelivery(
                    "%s kan niet worden uitgepakt; het is beschadigd of niet volledig overgekomen. Lever het opnieuw"
                            .formatted(file));
        }
        count(more);
        return more;
    }

    private void count(int more) throws IOException {
        if (more < 0) {
            if (said >= 0 && read != said) {
                throw new UnreadableDelivery(
                        "%s is %d bytes en niet de %d die het archief noemt; lever het opnieuw"
                                .formatted(file, read, said));
            }
            return;
        }
        read += more;
        if (read > most || (said >= 0 && read > said)) {
            throw new UnreadableDelivery(
                    "%s groeit bij het uitpakken tot meer dan %d keer zijn omvang, of tot meer dan het archief noemt"
                            .formatted(file, MOST_TIMES));
        }
    }
}
