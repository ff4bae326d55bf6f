package nl.gemeentecloud.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.gemeentecloud.app.page.ApiDescription.Answer;
import nl.gemeentecloud.app.page.ApiDescription.Field;
import nl.gemeentecloud.app.page.ApiDescription.Operation;
import nl.gemeentecloud.app.page.ApiDescription.Shape;
import tools.jackson.databind.JsonNode;

/** Reads what a page shows from an OpenAPI 3 document of our own. */
final class OpenApiReader {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final String name;
    private final JsonNode document;

    OpenApiReader(String name, JsonNode document) {
        this.name = name;
        this.document = document;
    }

    ApiDescription read() {
        JsonNode info = document.path("info");
        String base = document.path("servers").path(0).path("url").asString("");
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isObject()) {
                    operations.add(
                            operation(base + path.getKey(), method, path.getValue(), operation));
                }
            }
        }
        List<Shape> shapes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            shapes.add(shape(schema.getKey(), schema.getValue()));
        }
        return new ApiDescription(
                name,
                info.path("title").asString(""),
                info.path("version").asString(""),
                oneLine(info.path("summary").asString(info.path("description").asString(""))),
                operations,
                shapes);
    }

    private Operation operation(String path, String method, JsonNode item, JsonNode operation) {
        List<Field> fields = new ArrayList<>();
        Stream.concat(
                        item.path("parameters").valueStream(),
                        operation.path("parameters").valueStream())
                .map(this::resolve)
                .map(parameter ->
                        new Field(
                                parameter.path("name").asString(""),
                                where(parameter.path("in").asString("")),
                                form(parameter.path("schema")),
                                meaning(parameter),
                                parameter.path("required").asBoolean(false)))
                .forEach(fields::add);
        JsonNode body = resolve(operation.path("requestBody"));
        for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
            fields.add(
                    new Field(
                            content.getKey(),
                            "inhoud",
                            form(content.getValue().path("schema")),
                            meaning(body),
                            body.path("required").asBoolean(false)));
        }
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            JsonNode resolved = resolve(response.getValue());
            answers.add(new Answer(response.getKey(), meaning(resolved), contents(resolved)));
        }
        return new Operation(
                operation.path("operationId").asString(method + path.replace('/', '-')),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                paragraphs(operation.path("description").asString("")),
                access(operation),
                fields,
                answers);
    }

    private String access(JsonNode operation) {
        JsonNode security =
                operation.has("security") ? operation.path("security") : document.path("security");
        List<String> schemes = new ArrayList<>();
        for (JsonNode alternative : security) {
            for (String scheme : alternative.propertyNames()) {
                schemes.add(
                        meaning(document.path("components").path("securitySchemes").path(scheme)));
            }
        }
        return String.join(" of ", schemes);
    }

    private String contents(JsonNode response) {
        return String.join(
                ", ",
                response.path("content").properties().stream()
                        .map(content -> {
                            String form = form(content.getValue().path("schema"));
                            return form.isEmpty()
                                    ? content.getKey()
                                    : content.getKey() + ": " + form;
                        })
                        .toList());
    }

    private Shape shape(String shapeName, JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect(schema, fields);
        return new Shape(shapeName, meaning(schema), fields);
    }

    private void collect(JsonNode schema, List<Field> fields) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            fields.add(
                    new Field(
                            property.getKey(),
                            "",
                            form(property.getValue()),
                            meaning(resolve(property.getValue())),
                            required.contains(property.getKey())));
        }
        schema.path("allOf")
                .valueStream()
                .filter(part -> !part.has("$ref"))
                .forEach(part -> collect(part, fields));
    }

    /** Type and limits of a schema, in a few words; a named schema by its name. */
    private String form(JsonNode schema) {
        if (schema.has("$ref")) {
            return lastOf(schema.path("$ref").asString());
        }
        if (schema.has("oneOf")) {
            return String.join(" of ", schema.path("oneOf").valueStream().map(this::form).toList());
        }
        if (schema.has("allOf")) {
            return schema.path("allOf")
                    .valueStream()
                    .map(this::form)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        String type = schema.path("type").asString("");
        List<String> words = new ArrayList<>();
        switch (type) {
            case "array" -> words.add("lijst van " + form(schema.path("items")));
            case "string" -> words.add(schema.path("format").asString("tekst"));
            case "integer" -> words.add("geheel getal");
            case "number" -> words.add("getal");
            case "boolean" -> words.add("ja of nee");
            case "object" -> words.add("object");
            default -> words.add(type);
        }
        if (schema.has("pattern")) {
            words.add("patroon " + schema.path("pattern").asString());
        }
        if (schema.has("maxLength")) {
            words.add("hoogstens " + schema.path("maxLength").asInt() + " tekens");
        }
        if (schema.has("maxItems")) {
            words.add("hoogstens " + schema.path("maxItems").asInt());
        }
        if (schema.has("enum")) {
            words.add(
                    "een van "
                            + String.join(
                                    ", ",
                                    schema.path("enum")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .toList()));
        }
        return String.join(", ", words);
    }

    private JsonNode resolve(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        return document.at(node.path("$ref").asString().substring(1));
    }

    private static String meaning(JsonNode node) {
        return oneLine(node.path("description").asString(node.path("title").asString("")));
    }

    private static String where(String in) {
        return switch (in) {
            case "path" -> "pad";
            case "header" -> "header";
            default -> "vraag";
        };
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n"))
                .map(OpenApiReader::oneLine)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
