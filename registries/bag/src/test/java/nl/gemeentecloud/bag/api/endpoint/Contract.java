package nl.gemeentecloud.bag.api.endpoint;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of the Kadaster as JSON schemas for answers. */
final class Contract {

    private final JsonNode paths;
    private final ObjectNode components;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    private Contract(JsonNode whole) {
        this.paths = whole.get("paths");
        this.components = (ObjectNode) whole.get("components");
    }

    /** One path and method. */
    record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        private List<String> named(String where) {
            return node.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals(where))
                    .map(parameter -> parameter.path("name").asString())
                    .toList();
        }

        List<String> pathParameters() {
            return named("path");
        }

        List<String> queryParameters() {
            return named("query");
        }

        List<String> headers() {
            return named("header");
        }

        List<String> parameters() {
            return node.path("parameters")
                    .valueStream()
                    .map(parameter -> parameter.path("name").asString())
                    .toList();
        }

        Set<String> statuses() {
            return Set.copyOf(node.path("responses").propertyNames());
        }

        private JsonNode right() {
            return node.path("responses").path("200");
        }

        List<String> answerHeaders() {
            return List.copyOf(right().path("headers").propertyNames());
        }

        String contentType() {
            return right().path("content").propertyNames().iterator().next();
        }

        /** The name of the schema of what is answered. */
        String schema() {
            String reference =
                    right().path("content").path(contentType()).at("/schema/$ref").asString();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
    }

    /** All that can be asked. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        paths.properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method ->
                                        operations.add(
                                                new Operation(
                                                        method.getKey().toUpperCase(Locale.ROOT),
                                                        path.getKey(),
                                                        method.getValue()))));
        return operations;
    }

    /** Skips the test when the contract is not there. */
    static Contract read() {
        Path file =
                Path.of(System.getProperty("gemeentecloud.root", "."), "..", "shared")
                        .resolve("contracts/bag-individuele-bevragingen-v2.yaml");
        Assumptions.assumeTrue(Files.isReadable(file), "The contract (" + file + ") is not here");
        return new Contract(new YAMLMapper().readTree(file));
    }

    /** What is wrong with an answer. */
    List<Error> errors(String schema, JsonNode answer) {
        return schemas.computeIfAbsent(schema, this::schema).validate(answer);
    }

    private Schema schema(String name) {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", components);
        return registry.getSchema(root);
    }
}
