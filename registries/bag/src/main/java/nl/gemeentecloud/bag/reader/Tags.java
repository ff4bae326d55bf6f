package nl.gemeentecloud.bag.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of elements met so far, found by their bytes. One reading thread. */
final class Tags {

    /** The schemas have some 200. */
    static final int MOST_NAMES = 4096;

    private final @Nullable Tag[] table = new @Nullable Tag[4 * MOST_NAMES];
    private int size;

    /** The tag of this name. */
    Tag find(byte[] bytes, int from, int to) throws MalformedXml {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ (hash >>> 15)) & (table.length - 1);
        while (true) {
            Tag found = table[place];
            if (found == null) {
                return add(place, Arrays.copyOfRange(bytes, from, to));
            }
            if (Arrays.equals(found.name, 0, found.name.length, bytes, from, to)) {
                return found;
            }
            place = (place + 1) & (table.length - 1);
        }
    }

    private Tag add(int place, byte[] name) throws MalformedXml {
        if (size == MOST_NAMES) {
            throw new MalformedXml(
                    "er zijn meer dan %d verschillende elementen".formatted(MOST_NAMES));
        }
        if (!Utf8.isText(name, 0, name.length)) {
            throw new MalformedXml("de naam van een element is geen UTF-8");
        }
        String text = new String(name, StandardCharsets.UTF_8);
        int colon = text.indexOf(':');
        Tag tag =
                new Tag(
                        name,
                        text.substring(0, Math.max(0, colon)),
                        text.substring(colon + 1),
                        size++);
        table[place] = tag;
        return tag;
    }
}
