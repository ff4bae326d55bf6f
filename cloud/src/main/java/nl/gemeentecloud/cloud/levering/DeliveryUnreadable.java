package nl.gemeentecloud.cloud.levering;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;

/**
 * Thrown when a file as a whole is not what a register takes; nothing of it was taken in. The
 * message says what it looks like and what to deliver, in Dutch.
 */
public final class DeliveryUnreadable extends RuntimeException {

    /** The place that readers name when they refuse a file rather than a record. */
    private static final String WHOLE = "bestand";

    private DeliveryUnreadable(String why) {
        super(why, null, false, false);
    }

    /**
     * The file as a whole cannot be taken in.
     *
     * @param why in Dutch: what and where, and what to deliver
     */
    public static DeliveryUnreadable because(String why) {
        return new DeliveryUnreadable(why);
    }

    /**
     * The same records.
     *
     * @throws DeliveryUnreadable when the first one is the refusal of the whole file
     */
    public static Iterator<Delivered> unlessReadable(Iterator<Delivered> records) {
        if (!records.hasNext()) {
            return records;
        }
        Delivered first = records.next();
        if (first instanceof Delivered.Rejected(long number, List<Finding> findings)
                && !findings.isEmpty()
                && findings.getFirst().place().equals(WHOLE)) {
            throw new DeliveryUnreadable(findings.getFirst().message());
        }
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || records.hasNext();
            }

            @Override
            public Delivered next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (begun) {
                    return records.next();
                }
                begun = true;
                return first;
            }
        };
    }
}
