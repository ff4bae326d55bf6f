package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.brp.reader.TestsetReader;
import nl.gemeentecloud.core.levering.Delivered;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of the test persons of the RvIG keeps to the contract, whatever is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractConformanceTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Map<Shape, String> OPERATIONS =
            Map.of(
                    Shape.PERSOON, "RaadpleegMetBurgerservicenummer",
                    Shape.PERSOON_BEPERKT, "ZoekMetPostcodeEnHuisnummer",
                    Shape.GEZAG_PERSOON_BEPERKT, "ZoekMetAdresseerbaarObjectIdentificatie");

    private final PersoonShaper shaper = new PersoonShaper(LandelijkeTabellen.load());
    private final List<Persoonslijst> persons = new ArrayList<>();
    private final Contract contract = Contract.read();

    @BeforeAll
    void readTestPersons() throws IOException {
        Path file =
                Path.of(System.getProperty("gemeentecloud.root", "."), "..", "shared")
                        .resolve("data/brp/testset-persoonslijsten-gba-v-a.csv");
        Assumptions.assumeTrue(Files.isReadable(file), "The test persons are not here");
        try (InputStream in = Files.newInputStream(file)) {
            new TestsetReader(in, BrpDefinition.load().persoonslijst())
                    .forEachRemaining(delivered -> {
                        if (delivered instanceof Delivered.Taken taken) {
                            persons.add(Persoonslijst.of(taken.document()));
                        }
                    });
        }
        assertThat(persons).hasSize(412);
    }

    @Test
    void allFieldsOfEveryTestPersonKeepToTheContract() {
        Map<String, Integer> errors = new TreeMap<>();
        for (Shape shape : Shape.values()) {
            FieldSelection all = FieldSelection.compile(shape, groups(shape));
            for (Persoonslijst person : persons) {
                count(errors, answer(shape, all, List.of(person)));
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void everyFieldByItselfKeepsToTheContract() {
        Map<String, Integer> errors = new TreeMap<>();
        for (Shape shape : Shape.values()) {
            for (String path : FieldSelection.compile(shape, groups(shape)).leaves()) {
                FieldSelection one = FieldSelection.compile(shape, List.of(path));
                count(errors, answer(shape, one, persons));
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void namesAndTableValuesAreAllThatFallsOutsideThePatternsOfTheContract() {
        Contract everyPattern = Contract.readWithEveryPattern();
        FieldSelection all = FieldSelection.compile(Shape.PERSOON, groups(Shape.PERSOON));
        Set<String> outside = new TreeSet<>();
        for (Persoonslijst person : persons) {
            everyPattern.errors(answer(Shape.PERSOON, all, List.of(person))).stream()
                    .filter(error -> error.getKeyword().equals("pattern"))
                    .map(error -> error.getInstanceLocation().toString())
                    .forEach(path -> outside.add(path.substring(path.lastIndexOf('/') + 1)));
        }
        assertThat(outside).isEqualTo(Contract.namesOfTexts());
    }

    private void count(Map<String, Integer> errors, JsonNode answer) {
        contract.errors(answer)
                .forEach(error ->
                        errors.merge(
                                error.getInstanceLocation().toString().replaceAll("\\d+", "*")
                                        + " "
                                        + error.getMessage(),
                                1,
                                Integer::sum));
    }

    private static List<String> groups(Shape shape) {
        return shape.root().parts().stream()
                .filter(part -> part.kind() != Field.Kind.AUTOMATISCH)
                .map(part -> part.property().text())
                .toList();
    }

    private JsonNode answer(Shape shape, FieldSelection selection, List<Persoonslijst> found) {
        String operation = OPERATIONS.getOrDefault(shape, "");
        return JSON.readTree(shaper.shape(operation, found, selection, TODAY));
    }
}
