package nl.gemeentecloud.brp.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares answers as the public acceptance suites do: every value as text, lists in any order
 * unless the order is fixed, {@code type} taken from the answer.
 */
public final class Comparison {

    private static final JsonMapper JSON = new JsonMapper();

    private Comparison() {}

    /** What differs, or empty when the answer is right. */
    public static Optional<String> difference(JsonNode expected, byte[] answer, boolean anyOrder) {
        JsonNode actual = JSON.readTree(answer);
        String wanted = canonical(expected, anyOrder, Optional.ofNullable(actual.get("type")));
        String found = canonical(actual, anyOrder, Optional.empty());
        return wanted.equals(found)
                ? Optional.empty()
                : Optional.of("expected " + wanted + "\n  actual   " + found);
    }

    /** One text per value, whatever the order of its properties and, if so wanted, of its lists. */
    static String canonical(JsonNode node, boolean anyOrder, Optional<JsonNode> type) {
        if (node.isObject()) {
            Map<String, String> properties = new TreeMap<>();
            node.properties()
                    .forEach(e ->
                            properties.put(
                                    e.getKey(),
                                    canonical(e.getValue(), anyOrder, Optional.empty())));
            type.ifPresent(t -> properties.put("type", canonical(t, anyOrder, Optional.empty())));
            return properties.toString();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(canonical(item, anyOrder, Optional.empty())));
            if (anyOrder) {
                items.sort(null);
            }
            return items.toString();
        }
        return JSON.writeValueAsString(node.asString());
    }
}
