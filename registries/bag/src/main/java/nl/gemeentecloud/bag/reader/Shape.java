package nl.gemeentecloud.bag.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.levering.VoorkomenRow;

/**
 * An object type as it is written in an extract: which element fills which attribute, and the row
 * that is filled. One reading thread.
 */
final class Shape {

    final ObjectType type;
    final VoorkomenRow row;

    /** The object type in words, for what is in onderzoek; empty for an object itself. */
    final byte[] subject;

    /** The attribute that identifies an object, and its number. */
    final Attribute key;

    final int keyNumber;

    private final Map<String, Integer> attributes = new HashMap<>();

    /** The same by the number of a tag. */
    private int[] known = new int[0];

    private static final int UNKNOWN = -2;

    Shape(ObjectType type, String subject) {
        this.type = type;
        this.row = new VoorkomenRow(type);
        this.subject = subject.getBytes(StandardCharsets.US_ASCII);
        this.keyNumber = type.indexOf(type.voorkomens().orElseThrow().sleutel().getFirst());
        this.key = type.attributes().get(keyNumber);
        for (int i = 0; i < type.attributes().size(); i++) {
            Attribute attribute = type.attributes().get(i);
            attributes.put(attribute.element(), i);
        }
    }

    /** Lets another element fill an attribute. */
    Shape also(String element, String attribute) {
        attributes.put(element, attributes.get(attribute));
        return this;
    }

    /** The number of the attribute that an element fills, or -1. */
    int attribute(Tag element) {
        int number = element.number;
        if (number >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, 2 * number + 64);
            Arrays.fill(known, before, known.length, UNKNOWN);
        }
        int found = known[number];
        if (found == UNKNOWN) {
            found = attribute(element.local);
            known[number] = found;
        }
        return found;
    }

    int attribute(String element) {
        Integer found = attributes.get(element);
        return found == null ? -1 : found;
    }
}
