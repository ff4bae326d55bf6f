package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.gemeentecloud.brp.api.personen.Shape;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of what is served, beside what the contract asks for. */
class PersonenDescriptionTest {

    private static final Path CONTRACT =
            Path.of(System.getProperty("gemeentecloud.root"))
                    .resolve("../shared/contracts/brp-personen-v2.yaml");

    private final JsonNode ours = JsonMapper.shared().valueToTree(PersonenDescription.document());

    @Test
    void leadsEverywhereToASchemaThatItHas() {
        List<String> references = ours.findValuesAsString("$ref");
        references.addAll(
                ours.findValues("mapping").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::asString)
                        .toList());

        assertThat(references)
                .hasSizeGreaterThan(50)
                .allSatisfy(reference ->
                        assertThat(ours.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void tellsEveryFieldThatCanBeAskedFor() {
        for (String path :
                List.of(
                        "naam.voornamen",
                        "kinderen.naam.geslachtsnaam",
                        "verblijfplaats.verblijfadres.postcode",
                        "partners.ontbindingHuwelijkPartnerschap.datum")) {
            assertThat(Shape.PERSOON.has(path)).isTrue();
            assertThat(follow(schema(ours, "Persoon"), path)).as(path).isTrue();
        }
    }

    @Test
    void namesNoPropertyThatTheContractDoesNotHave() throws Exception {
        Assumptions.assumeTrue(Files.exists(CONTRACT), CONTRACT + " is not here");
        JsonNode contract = YAMLMapper.shared().readTree(Files.readString(CONTRACT));
        List<String> unknown = new ArrayList<>();
        Set<String> compared = new TreeSet<>();
        ours.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> {
                    JsonNode theirs = schema(contract, schema.getKey());
                    if (theirs.isMissingNode()) {
                        return;
                    }
                    compared.add(schema.getKey());
                    Set<String> allowed = properties(contract, theirs);
                    schema.getValue().path("properties").propertyNames().stream()
                            .filter(name -> !allowed.contains(name))
                            .forEach(name -> unknown.add(schema.getKey() + "." + name));
                });

        assertThat(compared)
                .contains("Persoon", "Kind", "NaamGerelateerde", "BadRequestFoutbericht");
        assertThat(compared).hasSizeGreaterThan(35);
        assertThat(unknown).isEmpty();
    }

    private static JsonNode schema(JsonNode document, String name) {
        return document.path("components").path("schemas").path(name);
    }

    private boolean follow(JsonNode schema, String path) {
        JsonNode at = schema;
        for (String step : path.split("\\.", -1)) {
            at = at.path("properties").path(step);
            at = at.path("type").asString("").equals("array") ? at.path("items") : at;
            at = at.has("$ref") ? ours.at(at.path("$ref").asString().substring(1)) : at;
        }
        return !at.isMissingNode();
    }

    /** Those of a schema, of all that it is composed of, and of the kinds that there are of it. */
    private static Set<String> properties(JsonNode document, JsonNode schema) {
        Set<String> names = new TreeSet<>(composed(document, schema));
        schema.path("discriminator")
                .path("mapping")
                .forEach(kind ->
                        names.addAll(
                                composed(document, document.at(kind.asString().substring(1)))));
        return names;
    }

    private static Set<String> composed(JsonNode document, JsonNode schema) {
        Set<String> names = new TreeSet<>(schema.path("properties").propertyNames());
        schema.path("allOf")
                .forEach(part ->
                        names.addAll(
                                composed(
                                        document,
                                        part.has("$ref")
                                                ? document.at(
                                                        part.path("$ref").asString().substring(1))
                                                : part)));
        return names;
    }
}
