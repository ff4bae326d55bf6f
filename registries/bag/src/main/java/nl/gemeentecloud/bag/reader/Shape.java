package nl.gemeentecloud.bag.reader;

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
    final String subject;

    private final Map<String, Integer> attributes = new HashMap<>();

    Shape(ObjectType type, String subject) {
        this.type = type;
        this.row = new VoorkomenRow(type);
        this.subject = subject;
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
    int attribute(String element) {
        Integer found = attributes.get(element);
        return found == null ? -1 : found;
    }
}
