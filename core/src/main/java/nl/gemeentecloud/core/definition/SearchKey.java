package nl.gemeentecloud.core.definition;

import java.util.List;

/**
 * A column that is extracted from a record so that it can be searched on.
 *
 * @param name of the column; lower case, digits and underscores
 * @param from attribute paths, in order of preference: the first that has a value in the first
 *     occurrence of its group fills the column
 * @param form how the value is turned into a key
 */
public record SearchKey(String name, List<String> from, Form form) {

    public SearchKey {
        from = List.copyOf(from);
    }

    /** How a value is turned into a key. */
    public enum Form {
        /** As delivered. */
        LETTERLIJK,
        /** By {@link nl.gemeentecloud.core.text.SearchText#fold}. */
        GEVOUWEN,
        /** Folded and reversed, for searching on an ending. */
        OMGEKEERD,
        /** Upper case without spaces, for postcodes. */
        POSTCODE
    }
}
