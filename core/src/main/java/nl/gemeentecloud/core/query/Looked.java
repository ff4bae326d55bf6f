package nl.gemeentecloud.core.query;

import java.util.List;
import java.util.OptionalLong;

/**
 * What came of a look.
 *
 * @param found the objects on the page, in the order of what identifies them
 * @param total how many there are in all; empty when that was not asked, or when there is nothing
 *     on this page though there may be before it
 */
public record Looked(List<Voorkomen> found, OptionalLong total) {
    public Looked {
        found = List.copyOf(found);
    }
}
