package nl.gemeentecloud.brp.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gemeentecloud.brp.model.LandelijkeTabel;
import nl.gemeentecloud.brp.model.Tabelregel;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case of the public acceptance suites.
 *
 * @param id where it comes from
 * @param json the case as it stands in its file
 */
public record ConformanceCase(String id, JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The cases of a set ({@code brp-personen}, {@code autorisatie}, {@code protocollering}) that
     * ask for persons. Skips the test when the cases are not there.
     */
    public static List<ConformanceCase> personen(String set) {
        Path folder =
                Path.of(System.getProperty("gemeentecloud.root", "."), "..", "shared")
                        .resolve("conformance/cases/" + set);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "The public acceptance cases (../shared/conformance/cases) are not here");
        List<ConformanceCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode node : JSON.readTree(file)) {
                    if (node.path("api").asString("").equals("personen") && !node.has("skip")) {
                        cases.add(new ConformanceCase(node.path("id").asString(), node));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    /** The folder it comes from, without its file. */
    public String folder() {
        return id.substring(0, id.lastIndexOf('/'));
    }

    /** The body of its request, as it is sent. */
    public byte[] body() {
        return JSON.writeValueAsBytes(json.path("request").path("body"));
    }

    public List<Document> persoonslijsten() {
        List<Document> persons = new ArrayList<>();
        for (JsonNode person : json.path("given").path("persoonslijsten")) {
            List<Group> groups = new ArrayList<>();
            for (JsonNode category : person) {
                Map<String, String> values = new LinkedHashMap<>();
                category.get(1)
                        .properties()
                        .forEach(e -> values.put(e.getKey(), e.getValue().asString()));
                groups.add(new Group(category.get(0).asString(), values));
            }
            persons.add(new Document(groups));
        }
        return persons;
    }

    /** Rows of tables that the case puts over those of the program. */
    public Map<LandelijkeTabel, List<Tabelregel>> tabellen() {
        Map<LandelijkeTabel, List<Tabelregel>> result = new EnumMap<>(LandelijkeTabel.class);
        for (Map.Entry<String, JsonNode> tabel : json.path("given").path("tabellen").properties()) {
            List<Tabelregel> rows = new ArrayList<>();
            for (JsonNode row : tabel.getValue()) {
                rows.add(
                        Tabelregel.of(
                                row.path("code").asString(), row.path("omschrijving").asString()));
            }
            result.put(LandelijkeTabel.byName(tabel.getKey()).orElseThrow(), rows);
        }
        return result;
    }

    public Optional<JsonNode> expectedProblem() {
        return json.has("expectProblem")
                ? Optional.of(json.get("expectProblem"))
                : Optional.empty();
    }

    public Optional<JsonNode> expected() {
        return json.has("expect") ? Optional.of(json.get("expect")) : Optional.empty();
    }
}
