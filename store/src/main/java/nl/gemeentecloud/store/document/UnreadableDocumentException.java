package nl.gemeentecloud.store.document;

/**
 * Stored bytes are no document. The message says where in the bytes, never what they say; the zone
 * is damaged or was written to by something else.
 */
public final class UnreadableDocumentException extends RuntimeException {

    UnreadableDocumentException(String type, long offset) {
        super(
                "A stored document of %s cannot be read at byte %d; check the zone and restore it"
                        .formatted(type, offset));
    }
}
