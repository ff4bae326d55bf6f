package nl.gemeentecloud.brp.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;

/** Picks the reader for a delivery of persoonslijsten by looking at its first bytes. */
public final class BrpReaders {

    private static final int HEAD = 64 * 1024;

    private BrpReaders() {}

    /**
     * The records of a delivery, one pass. An empty delivery has none; a file that is no form of
     * persoonslijsten is refused once, as its first and only record.
     *
     * @param in the delivery; read to its end by the iterator, not closed
     * @param persoonslijst the object type of the BRP's definition
     * @throws UncheckedIOException when the source cannot be read, also from the iterator
     */
    public static Iterator<Delivered> open(InputStream in, ObjectType persoonslijst) {
        byte[] head = head(in);
        Sniff sniff = new Sniff(head);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (sniff.isEmpty() && head.length < HEAD) {
            return Collections.emptyIterator();
        }
        if (sniff.isTestset()) {
            return new TestsetReader(whole, persoonslijst);
        }
        if (sniff.isLo3()) {
            return new Lo3Reader(whole, persoonslijst);
        }
        Finding refusal =
                new Finding(Severity.GEWEIGERD, 1, "", "bestand", "bestandsoort", sniff.refusal());
        return List.<Delivered>of(new Delivered.Rejected(1, List.of(refusal))).iterator();
    }

    private static byte[] head(InputStream in) {
        try {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException("The delivery could not be read", e);
        }
    }
}
