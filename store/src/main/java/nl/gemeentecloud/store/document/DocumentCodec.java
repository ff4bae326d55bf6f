package nl.gemeentecloud.store.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.json.JsonBytes;

/**
 * Documents as they are stored: JSON in UTF-8, groups in delivered order, {@code
 * [["01",{"0120":"..."}],["51",{...}]]}, so that any tool can read an export. One codec serves one
 * object type; it is made once and is safe for concurrent use.
 */
public final class DocumentCodec {

    private final ObjectType type;
    private final Names<Known> groups;

    /** A group of the definition. */
    private record Known(String name, Names<Element> elements, AttributeSet attributes)
            implements Names.Named {}

    private record Element(String name, int attribute) implements Names.Named {}

    public DocumentCodec(ObjectType type) {
        this.type = type;
        Map<String, List<Element>> elements = new LinkedHashMap<>();
        for (int i = 0; i < type.attributes().size(); i++) {
            Attribute attribute = type.attributes().get(i);
            int dot = attribute.path().indexOf('.');
            if (!attribute.derived() && dot > 0) {
                elements.computeIfAbsent(
                                attribute.path().substring(0, dot), name -> new ArrayList<>())
                        .add(new Element(attribute.path().substring(dot + 1), i));
            }
        }
        this.groups =
                new Names<>(
                        elements.entrySet().stream()
                                .map(group -> known(group.getKey(), group.getValue()))
                                .toList());
    }

    private Known known(String name, List<Element> elements) {
        AttributeSet.Builder attributes = AttributeSet.builder(type);
        elements.forEach(element -> attributes.add(name + "." + element.name()));
        return new Known(name, new Names<>(elements), attributes.build());
    }

    /** The stored form; any text can be stored, also text that is not valid Unicode. */
    public byte[] encode(Document document) {
        JsonBytes json = new JsonBytes();
        json.put('[');
        boolean further = false;
        for (Group group : document.groups()) {
            json.put(further ? ",[" : "[").quote(group.name()).put(",{");
            further = true;
            String glue = "";
            for (Map.Entry<String, String> value : group.values().entrySet()) {
                json.put(glue).quote(value.getKey()).put(':').quote(value.getValue());
                glue = ",";
            }
            json.put("}]");
        }
        return json.put(']').toBytes();
    }

    /**
     * Decodes what is readable and nothing else: other values are passed over without being made. A
     * group none of whose attributes are readable is left out; any other occurrence stays, so that
     * the order of history stays right. What the definition does not know is left out.
     */
    public Document decode(byte[] stored, AttributeSet readable) {
        if (readable.type() != type) {
            throw new IllegalArgumentException(
                    "%s is read with attributes of %s".formatted(type, readable.type()));
        }
        StoredJson json = new StoredJson(type, stored);
        List<Group> result = new ArrayList<>();
        Group.Builder builder = new Group.Builder();
        int group = -1;
        json.pass('[');
        if (!json.passes(']')) {
            do {
                json.pass('[');
                json.passText();
                group = groups.find(json, Math.max(-1, group - 1));
                json.pass(',');
                if (group >= 0 && readable.intersects(groups.get(group).attributes())) {
                    result.add(elements(json, groups.get(group), readable, builder));
                } else {
                    passElements(json);
                }
                json.pass(']');
            } while (json.passes(','));
            json.pass(']');
        }
        json.passEnd();
        return new Document(result);
    }

    /** Everything that the definition knows. */
    public Document decode(byte[] stored) {
        return decode(stored, AttributeSet.all(type));
    }

    private static Group elements(
            StoredJson json, Known group, AttributeSet readable, Group.Builder builder) {
        builder.begin(group.name());
        Names<Element> elements = group.elements();
        int place = -1;
        json.pass('{');
        if (!json.passes('}')) {
            do {
                json.passText();
                int found = elements.find(json, place);
                json.pass(':');
                json.passText();
                if (found >= 0) {
                    place = found;
                    Element element = elements.get(found);
                    if (readable.contains(element.attribute())) {
                        builder.add(element.name(), json.text());
                    }
                }
            } while (json.passes(','));
            json.pass('}');
        }
        return builder.build();
    }

    private static void passElements(StoredJson json) {
        json.pass('{');
        if (!json.passes('}')) {
            do {
                json.passText();
                json.pass(':');
                json.passText();
            } while (json.passes(','));
            json.pass('}');
        }
    }
}
