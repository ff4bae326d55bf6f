package nl.gemeentecloud.core.levering;

import java.util.List;
import nl.gemeentecloud.core.document.Document;

/**
 * One record of a delivery as its reader left it: readable, perhaps dirty, or not readable at all.
 */
public sealed interface Delivered {

    List<Finding> findings();

    /**
     * A record that is taken in.
     *
     * @param number where in the delivery, from 1
     * @param key what identifies the object at its source (BRP: {@code a:} and A-nummer, else
     *     {@code b:} and BSN, else {@code d:} and a digest of its contents); two records of one
     *     delivery may share it, and are then told apart by their order
     */
    record Taken(long number, String key, Document document, List<Finding> findings)
            implements Delivered {
        public Taken {
            findings = List.copyOf(findings);
        }
    }

    /** A record that could not be read. */
    record Rejected(long number, List<Finding> findings) implements Delivered {
        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
