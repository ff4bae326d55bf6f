package nl.gemeentecloud.store.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names of a definition with what they stand for, told apart by their bytes. What is delivered
 * mostly comes in the order of the definition, so looking for a name begins after the one before
 * it. Immutable.
 *
 * @param <T> what a name stands for
 */
final class Names<T extends Names.Named> {

    /** What has a name. */
    interface Named {
        String name();
    }

    private final List<T> all;

    /** Each name as {@link StoredJson#packed} has it. */
    private final long[] packed;

    /**
     * @param all in the order in which they mostly come
     */
    Names(List<T> all) {
        this.all = List.copyOf(all);
        this.packed =
                all.stream()
                        .map(one -> one.name().getBytes(StandardCharsets.UTF_8))
                        .mapToLong(bytes -> StoredJson.packed(bytes, 0, bytes.length))
                        .toArray();
    }

    T get(int place) {
        return all.get(place);
    }

    /**
     * The place of the name that was passed last; -1 when there is no such name.
     *
     * @param before the place of the name before it, -1 when there was none
     */
    int find(StoredJson json, int before) {
        long wanted = json.packed();
        if (wanted == StoredJson.NOT_PACKED) {
            return find(json.text());
        }
        for (int i = before + 1; i < packed.length; i++) {
            if (packed[i] == wanted) {
                return i;
            }
        }
        for (int i = 0; i <= before; i++) {
            if (packed[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private int find(String name) {
        for (int i = 0; i < packed.length; i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
