package nl.gemeentecloud.brp.api.personen.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON of a body, token by token and within bounds. It holds no state. */
final class BodyParser {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NAME_LENGTH = 500;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_STRING_LENGTH = 10_000;

    /** Items that are kept of a list; one more than any list may have. */
    private static final int MAX_ITEMS = 131;

    /** Unknown names that are reported; a body with more of them is not made by mistake. */
    private static final int MAX_UNKNOWN = 50;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxNameLength(MAX_NAME_LENGTH)
                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                    .maxStringLength(MAX_STRING_LENGTH)
                                    .build())
                    .build();

    private BodyParser() {}

    /**
     * @throws UnreadableBody when it is not one JSON object, or exceeds a bound
     */
    static Body parse(byte[] bytes, int length) throws UnreadableBody {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableBody("De request body is geen JSON object.");
            }
            Body body = object(json);
            if (json.nextToken() != null) {
                throw new UnreadableBody("Na het JSON object in de request body volgt nog iets.");
            }
            return body;
        } catch (StreamConstraintsException bound) {
            throw new UnreadableBody(
                    "De request body is te diep genest of bevat een te lange naam of waarde.");
        } catch (StreamReadException syntax) {
            throw new UnreadableBody(
                    "De request body is geen geldige JSON, zie byte "
                            + Math.max(0, syntax.getLocation().getByteOffset())
                            + ".");
        } catch (JacksonException encoding) {
            throw new UnreadableBody("De request body is geen geldige JSON in UTF-8.");
        }
    }

    private static Body object(JsonParser json) {
        EnumMap<Parameter, Given> given = new EnumMap<>(Parameter.class);
        List<String> unknown = new ArrayList<>(0);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Given value = value(json);
            Parameter parameter = Parameter.named(name);
            if (parameter == null) {
                if (unknown.size() < MAX_UNKNOWN && !unknown.contains(name)) {
                    unknown.add(name);
                }
            } else if (value == null) {
                given.remove(parameter);
            } else {
                given.put(parameter, value);
            }
        }
        return Body.of(given, unknown);
    }

    /** The value at the parser, or null for a JSON null. */
    private static @Nullable Given value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.START_ARRAY) {
            return items(json);
        }
        return item(json);
    }

    private static Given items(JsonParser json) {
        List<Given> items = new ArrayList<>();
        int size = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Given item = item(json);
            if (size < MAX_ITEMS) {
                items.add(item);
            }
            size++;
        }
        return new Given.Items(items, size);
    }

    private static Given item(JsonParser json) {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            return Given.Structure.ONE;
        }
        return json.currentToken() == JsonToken.VALUE_NULL
                ? Given.Structure.ONE
                : new Given.Text(json.getString());
    }

    /** A body that could not be read; the message is for whoever sent it, in Dutch. */
    static final class UnreadableBody extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableBody(String message) {
            super(message, null, false, false);
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
