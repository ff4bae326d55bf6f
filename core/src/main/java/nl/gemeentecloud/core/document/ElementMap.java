package nl.gemeentecloud.core.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a group in delivered order, unmodifiable. A group has a handful of elements, and a
 * question reads many groups: one array that is searched from the front costs a quarter of a hash
 * map.
 */
final class ElementMap extends AbstractMap<String, String> {

    /** Key, value, key, value. */
    private final String[] pairs;

    private ElementMap(String[] pairs) {
        this.pairs = pairs;
    }

    /** Takes the array as it is; keys must be unique. */
    static ElementMap ofPairs(String[] pairs) {
        return new ElementMap(pairs);
    }

    static ElementMap copyOf(Map<String, String> values) {
        if (values instanceof ElementMap map) {
            return map;
        }
        // a copy first, so that a map that changes meanwhile cannot harm
        Map<String, String> copy = new LinkedHashMap<>(values);
        String[] pairs = new String[copy.size() * 2];
        int at = 0;
        for (Map.Entry<String, String> entry : copy.entrySet()) {
            pairs[at++] = entry.getKey();
            pairs[at++] = entry.getValue();
        }
        return new ElementMap(pairs);
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, String>> {
        @Override
        public int size() {
            return pairs.length / 2;
        }

        @Override
        public Iterator<Map.Entry<String, String>> iterator() {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < pairs.length;
                }

                @Override
                public Map.Entry<String, String> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException("No more elements in this group");
                    }
                    at += 2;
                    return Map.entry(pairs[at - 2], pairs[at - 1]);
                }
            };
        }
    }
}
