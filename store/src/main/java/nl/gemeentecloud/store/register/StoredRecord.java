package nl.gemeentecloud.store.register;

import java.time.Instant;

/**
 * One recorded version of an object, its contents still as they are stored. To be decoded by a
 * {@link nl.gemeentecloud.store.document.DocumentCodec} for what may be read of it.
 */
public final class StoredRecord {

    private static final byte[] NONE = {};

    private final long objectId;
    private final byte[] pseudonym;
    private final Instant recordedFrom;
    private final byte[] document;

    StoredRecord(long objectId, byte[] pseudonym, Instant recordedFrom, byte[] document) {
        this.objectId = objectId;
        this.pseudonym = pseudonym;
        this.recordedFrom = recordedFrom;
        this.document = document;
    }

    static StoredRecord withoutPseudonym(long objectId, Instant recordedFrom, byte[] document) {
        return new StoredRecord(objectId, NONE, recordedFrom, document);
    }

    /** The internal number of the object; the same in all its versions. */
    public long objectId() {
        return objectId;
    }

    /** 16 bytes by which the log knows the object; empty in a register without houder. */
    public byte[] pseudonym() {
        return pseudonym;
    }

    /** Since when this version is known here. */
    public Instant recordedFrom() {
        return recordedFrom;
    }

    /** The contents as stored; not a copy, not to be changed. */
    public byte[] document() {
        return document;
    }

    @Override
    public String toString() {
        return "StoredRecord[%d from %s]".formatted(objectId, recordedFrom);
    }
}
