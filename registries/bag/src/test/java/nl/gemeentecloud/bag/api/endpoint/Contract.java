package nl.gemeentecloud.bag.api.endpoint;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of the Kadaster as JSON schemas for answers. */
final class Contract {

    private final ObjectNode components;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    private Contract(ObjectNode components) {
        this.components = components;
    }

    /** Skips the test when the contract is not there. */
    static Contract read() {
        Path file =
                Path.of(System.getProperty("gemeentecloud.root", "."), "..", "shared")
                        .resolve("contracts/bag-individuele-bevragingen-v2.yaml");
        Assumptions.assumeTrue(Files.isReadable(file), "The contract (" + file + ") is not here");
        return new Contract((ObjectNode) new YAMLMapper().readTree(file).get("components"));
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
