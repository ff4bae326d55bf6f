package nl.gemeentecloud.store.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Documents as they are stored: JSON in UTF-8, groups in delivered order, {@code
 * [["01",{"0120":"..."}],["51",{...}]]}, so that any tool can read an export. One codec serves one
 * object type; it is made once and is safe for concurrent use.
 */
public final class DocumentCodec {

    private static final JsonFactory JSON = new JsonFactory();

    private final ObjectType type;
    private final Map<String, Known> groups = new HashMap<>();

    /** A group of the definition, its elements by key. */
    private record Known(String name, Map<String, Element> elements) {

        boolean hasAnyOf(AttributeSet readable) {
            for (Element element : elements.values()) {
                if (readable.contains(element.attribute)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Element(String key, int attribute) {}

    public DocumentCodec(ObjectType type) {
        this.type = type;
        for (int i = 0; i < type.attributes().size(); i++) {
            Attribute attribute = type.attributes().get(i);
            int dot = attribute.path().indexOf('.');
            if (!attribute.derived() && dot > 0) {
                String element = attribute.path().substring(dot + 1);
                groups.computeIfAbsent(
                                attribute.path().substring(0, dot),
                                name -> new Known(name, new HashMap<>()))
                        .elements()
                        .put(element, new Element(element, i));
            }
        }
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
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), stored)) {
            List<Group> result = new ArrayList<>();
            Group.Builder builder = new Group.Builder();
            expect(json, json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                expect(json, json.nextToken(), JsonToken.VALUE_STRING);
                Known group = groups.get(json.getString());
                expect(json, json.nextToken(), JsonToken.START_OBJECT);
                if (group == null || !group.hasAnyOf(readable)) {
                    json.skipChildren();
                } else {
                    result.add(elements(json, group, readable, builder));
                }
                expect(json, json.nextToken(), JsonToken.END_ARRAY);
            }
            expect(json, json.currentToken(), JsonToken.END_ARRAY);
            return new Document(result);
        } catch (JacksonException e) {
            long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            throw new UnreadableDocumentException(type.toString(), offset);
        }
    }

    /** Everything that the definition knows. */
    public Document decode(byte[] stored) {
        return decode(stored, AttributeSet.all(type));
    }

    private Group elements(
            JsonParser json, Known group, AttributeSet readable, Group.Builder builder) {
        builder.begin(group.name());
        String name;
        while ((name = json.nextName()) != null) {
            Element element = group.elements().get(name);
            expect(json, json.nextToken(), JsonToken.VALUE_STRING);
            if (element != null && readable.contains(element.attribute())) {
                builder.add(element.key(), json.getString());
            }
        }
        return builder.build();
    }

    private void expect(JsonParser json, JsonToken token, JsonToken expected) {
        if (token != expected) {
            throw new UnreadableDocumentException(
                    type.toString(), json.currentLocation().getByteOffset());
        }
    }
}
