package nl.gemeentecloud.cloud;

import java.util.List;
import nl.gemeentecloud.core.document.Document;

/**
 * A table that is the same for all and small by its nature, such as tabel 35 of the BRP, kept in
 * memory. A new value replaces it when a row changes, so that what is compiled from it can be kept
 * as long as it is the same.
 */
public record NationalTable(long version, List<Document> rows) {

    public NationalTable {
        rows = List.copyOf(rows);
    }
}
