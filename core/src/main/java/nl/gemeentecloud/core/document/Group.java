package nl.gemeentecloud.core.document;

import java.util.Arrays;
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
        values = ElementMap.copyOf(values);
    }

    public @Nullable String value(String element) {
        return values.get(element);
    }

    /** Collects groups one after the other, without a map in between. */
    public static final class Builder {
        private String name = "";
        private @Nullable String[] pairs = new @Nullable String[64];
        private int used;

        /** Begins a group; what was not built is dropped. */
        public Builder begin(String groupName) {
            name = groupName;
            used = 0;
            return this;
        }

        /** Adds an element; within one group each element is added at most once. */
        public Builder add(String element, String value) {
            if (used == pairs.length) {
                pairs = Arrays.copyOf(pairs, used * 2);
            }
            pairs[used++] = element;
            pairs[used++] = value;
            return this;
        }

        public Group build() {
            String[] exact = new String[used];
            System.arraycopy(pairs, 0, exact, 0, used);
            return new Group(name, ElementMap.ofPairs(exact));
        }
    }
}
