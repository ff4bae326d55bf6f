package nl.gemeentecloud.core.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a named group with its values, for the BRP a category with its elements.
 *
 * @param name the group's key in the definition, for the BRP the two digits of the category ({@code
 *     "01"}, {@code "51"})
 * @param values element key to value as delivered, in delivered order; never an empty key
 */
public record Group(String name, Map<String, String> values) {

    public Group {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable String value(String element) {
        return values.get(element);
    }
}
