package nl.gemeentecloud.brp.api.personen.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions about persons, as schemas of OpenAPI 3.0 with the names that the contract gives
 * them. Made from the rules by which a question is read.
 */
public final class QuerySchemas {

    private QuerySchemas() {}

    /** By name, the schema of every operation. */
    public static Map<String, Object> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            schemas.put(operation.text(), schema(operation));
        }
        return schemas;
    }

    private static Map<String, Object> schema(Operation operation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            if (operation.knows(parameter)) {
                properties.put(parameter.text(), value(operation, parameter));
                if (isRequired(operation, parameter)) {
                    required.add(parameter.text());
                }
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", "Hoogstens " + operation.mostPersons() + " personen.");
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private static boolean isRequired(Operation operation, Parameter parameter) {
        return parameter == Parameter.TYPE
                || parameter == Parameter.FIELDS
                || operation.requires(parameter);
    }

    private static Map<String, Object> value(Operation operation, Parameter parameter) {
        ValueRule rule = operation.rules().get(parameter);
        if (rule != null) {
            return value(rule);
        }
        return switch (parameter) {
            case FIELDS ->
                    list(
                            RequestReader.FIELD.pattern().pattern(),
                            RequestReader.MAX_FIELDS,
                            "Paden van de gegevens die u nodig hebt, zoals naam.voornamen.");
            case BURGERSERVICENUMMER ->
                    list(
                            "^[0-9]{9}$",
                            RequestReader.MAX_BURGERSERVICENUMMERS,
                            "Van wie de gegevens gevraagd worden.");
            default -> Map.of("type", "string", "enum", List.of(operation.text()));
        };
    }

    private static Map<String, Object> value(ValueRule rule) {
        return switch (rule) {
            case ValueRule.Matching matching ->
                    Map.of("type", "string", "pattern", matching.pattern().pattern());
            case ValueRule.NotAllZeros digits ->
                    Map.of("type", "string", "pattern", digits.contract().pattern().pattern());
            case ValueRule.Date _ -> Map.of("type", "string", "format", "date");
            case ValueRule.WholeNumber number ->
                    Map.of(
                            "type",
                            "integer",
                            "minimum",
                            number.minimum(),
                            "maximum",
                            number.maximum());
            case ValueRule.TrueOrFalse _ -> Map.of("type", "boolean");
        };
    }

    private static Map<String, Object> list(String pattern, int most, String description) {
        return Map.of(
                "type",
                "array",
                "description",
                description,
                "minItems",
                1,
                "maxItems",
                most,
                "items",
                Map.of("type", "string", "pattern", pattern));
    }
}
