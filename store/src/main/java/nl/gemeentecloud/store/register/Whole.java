package nl.gemeentecloud.store.register;

import java.util.List;

/**
 * A small table in one piece.
 *
 * @param version of the table as a whole when it was read; a caller keeps what it made of the
 *     records until {@link RegisterReader#version} says another
 */
public record Whole(long version, List<StoredRecord> records) {
    public Whole {
        records = List.copyOf(records);
    }
}
