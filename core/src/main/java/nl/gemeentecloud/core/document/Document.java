package nl.gemeentecloud.core.document;

import java.util.List;

/**
 * A record kept whole, for the BRP a persoonslijst: its groups in delivered order. Attribute paths
 * are {@code group.element}, for the BRP for example {@code 01.0120}. What a definition does not
 * know is kept and never shown.
 */
public record Document(List<Group> groups) {

    public Document {
        groups = List.copyOf(groups);
    }
}
