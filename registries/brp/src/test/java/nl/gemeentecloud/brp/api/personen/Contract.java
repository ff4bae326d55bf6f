package nl.gemeentecloud.brp.api.personen;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract of the national API as a JSON schema for its answers, made strict: a discriminator
 * chooses the schema, and a property that the contract does not have is an error.
 *
 * <p>Of nine texts only the length counts, not the pattern ({@link #TEXTS}). The contract's own
 * table values ("eigen geslachtsnaam, na die van echtgenoot/geregistreerd partner") and names that
 * the BRP holds fall outside the characters that these patterns allow, and values are shown as they
 * were delivered. Every other pattern counts.
 */
final class Contract {

    /** Who has more than twenty first names has more initials than the contract reckons with. */
    private static final String VOORLETTERS = "/Voorletters";

    /** Names, what is put together from names, and the descriptions of table values. */
    private static final Set<String> TEXTS =
            Set.of(
                    "/Aanhef",
                    "/Aanschrijfwijze/properties/naam",
                    "/GebruikInLopendeTekst",
                    "/Geslachtsnaam",
                    "/VolledigeNaam",
                    VOORLETTERS,
                    "/Voornamen",
                    "/Voorvoegsel",
                    "/Waardetabel/properties/omschrijving");

    private static final Pattern LENGTH = Pattern.compile("\\{1,(\\d+)}\\$$");
    private static final String BASIS = "_basis";
    private static final String SCHEMAS = "#/components/schemas/";

    private final Schema response;

    private Contract(Schema response) {
        this.response = response;
    }

    /** Skips the test when the contract is not there. */
    static Contract read() {
        return read(TEXTS);
    }

    /** The contract to the letter, with the patterns that values of the BRP fall outside. */
    static Contract readWithEveryPattern() {
        return read(Set.of());
    }

    /** The last step of the paths at which {@link #TEXTS} stand in an answer. */
    static Set<String> namesOfTexts() {
        return TEXTS.stream()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toSet());
    }

    private static Contract read(Set<String> texts) {
        Path file =
                Path.of(System.getProperty("gemeentecloud.root", "."), "..", "shared")
                        .resolve("contracts/brp-personen-v2.yaml");
        Assumptions.assumeTrue(Files.isReadable(file), "The contract (" + file + ") is not here");
        ObjectNode contract = (ObjectNode) new YAMLMapper().readTree(file);
        ObjectNode schemas = (ObjectNode) contract.get("components").get("schemas");
        for (Map.Entry<String, JsonNode> schema : List.copyOf(schemas.properties())) {
            JsonNode mapping = schema.getValue().path("discriminator").path("mapping");
            if (mapping.isObject()) {
                chooseByType(schemas, schema.getKey(), (ObjectNode) mapping);
            }
        }
        for (String text : texts) {
            int most = keepOnlyTheLength((ObjectNode) schemas.at(text));
            if (text.equals(VOORLETTERS)) {
                ((ObjectNode) schemas.at(text)).put("maxLength", most * 2);
            }
        }
        forbidOthers(contract);
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("$ref", SCHEMAS + "PersonenQueryResponse");
        root.set("components", contract.get("components"));
        return new Contract(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root));
    }

    /** What is wrong with an answer. */
    List<Error> errors(JsonNode answer) {
        return response.validate(answer);
    }

    /**
     * Replaces a schema with a discriminator by a choice; what it said itself becomes its basis.
     */
    private static void chooseByType(ObjectNode schemas, String name, ObjectNode mapping) {
        ObjectNode basis = (ObjectNode) schemas.get(name);
        basis.remove("discriminator");
        String reference = SCHEMAS + name;
        ObjectNode choice = schemas.objectNode();
        ArrayNode types = choice.putObject("properties").putObject("type").putArray("enum");
        ArrayNode all = choice.putArray("allOf");
        mapping.properties()
                .forEach(option -> {
                    types.add(option.getKey());
                    ObjectNode one = all.addObject();
                    one.putObject("if")
                            .putObject("properties")
                            .putObject("type")
                            .put("const", option.getKey());
                    one.putObject("then").set("$ref", option.getValue());
                    String subtype = option.getValue().asString();
                    extendBasis(schemas.get(subtype.substring(SCHEMAS.length())), reference);
                });
        choice.putArray("required").add("type");
        schemas.set(name + BASIS, basis);
        schemas.set(name, choice);
    }

    private static void extendBasis(JsonNode subtype, String reference) {
        for (JsonNode part : subtype.path("allOf")) {
            if (part.path("$ref").asString("").equals(reference)) {
                ((ObjectNode) part).put("$ref", reference + BASIS);
            }
        }
    }

    private static int keepOnlyTheLength(ObjectNode schema) {
        Matcher length = LENGTH.matcher(schema.remove("pattern").asString());
        if (!length.find()) {
            throw new IllegalStateException("The contract gives no length for " + schema);
        }
        int most = Integer.parseInt(length.group(1));
        schema.put("minLength", 1).put("maxLength", most);
        return most;
    }

    /** Properties and items may hold nothing that their schema does not know. */
    private static void forbidOthers(JsonNode node) {
        List<JsonNode> uses = new ArrayList<>();
        node.path("properties").forEach(uses::add);
        uses.add(node.path("items"));
        for (JsonNode use : uses) {
            if (use.has("$ref")) {
                ((ObjectNode) use).put("unevaluatedProperties", false);
            }
        }
        node.forEach(Contract::forbidOthers);
    }
}
