package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths can be asked for in each form. */
class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "PERSOON,fields-Persoon.csv",
        "PERSOON_BEPERKT,fields-PersoonBeperkt.csv",
        "GEZAG_PERSOON_BEPERKT,fields-GezagPersoonBeperkt.csv"
    })
    void theKnownPathsAreThoseOfTheNationalApi(Shape shape, String file) throws IOException {
        Path facts =
                Path.of(System.getProperty("gemeentecloud.root", "."), "..", "shared")
                        .resolve("data/brp/" + file);
        Assumptions.assumeTrue(
                Files.isReadable(facts),
                "The paths of the national API (" + file + ") are not here");
        Set<String> national = new TreeSet<>(Files.readAllLines(facts, StandardCharsets.UTF_8));
        national.removeIf(path -> path.isBlank() || path.equals("pad"));

        assertThat(national).allMatch(path -> shape.meaning(path) == Shape.Meaning.BEKEND);
        assertThat(national).containsAll(paths(shape.root(), ""));
    }

    private static List<String> paths(Field field, String prefix) {
        List<String> result = new ArrayList<>();
        for (Field part : field.parts()) {
            if (part.kind() != Field.Kind.AUTOMATISCH) {
                String path = prefix + part.property().text();
                result.add(path);
                result.addAll(paths(part, path + "."));
            }
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anummer", "naam.bestaatNiet", "naam.voornamen.x", "", "naam..voornamen"})
    void whatIsNoPropertyIsUnknown(String path) {
        assertThat(Shape.PERSOON.meaning(path)).isEqualTo(Shape.Meaning.ONBEKEND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rni.deelnemer.code",
                "naam.inOnderzoek.voornamen",
                "opschortingBijhouding",
                "verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres",
                "adresseringBinnenland.indicatieVastgesteldVerblijftNietOpAdres"
            })
    void whatComesByItselfIsToldApart(String path) {
        assertThat(Shape.PERSOON.meaning(path)).isEqualTo(Shape.Meaning.AUTOMATISCH);
    }

    @Test
    void anyPartOfADateOrTableValueIsKnownEvenOneThatDoesNotExist() {
        assertThat(Shape.PERSOON.meaning("geboorte.datum.nietBestaand"))
                .isEqualTo(Shape.Meaning.BEKEND);
        assertThat(Shape.PERSOON.meaning("geslacht.nietBestaand")).isEqualTo(Shape.Meaning.BEKEND);
    }

    @Test
    void aFormKnowsOnlyItsOwnPaths() {
        assertThat(Shape.PERSOON_BEPERKT.meaning("aNummer")).isEqualTo(Shape.Meaning.ONBEKEND);
        assertThat(Shape.PERSOON_BEPERKT.meaning("gezag")).isEqualTo(Shape.Meaning.ONBEKEND);
        assertThat(Shape.GEZAG_PERSOON_BEPERKT.meaning("gezag.type"))
                .isEqualTo(Shape.Meaning.BEKEND);
    }

    @Test
    void aSelectionWritesGroupsOutAndTakesDatesWhole() {
        FieldSelection selection =
                FieldSelection.compile(
                        Shape.PERSOON, List.of("geboorte.datum.jaar", "geboorte", "partners.naam"));

        assertThat(selection.leaves())
                .containsExactly(
                        "geboorte.datum",
                        "geboorte.land",
                        "geboorte.plaats",
                        "partners.naam.voornamen",
                        "partners.naam.adellijkeTitelPredicaat",
                        "partners.naam.voorvoegsel",
                        "partners.naam.geslachtsnaam",
                        "partners.naam.voorletters");
    }
}
