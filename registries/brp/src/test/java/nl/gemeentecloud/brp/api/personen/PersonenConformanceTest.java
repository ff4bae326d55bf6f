package nl.gemeentecloud.brp.api.personen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.brp.conformance.Comparison;
import nl.gemeentecloud.brp.conformance.ConformanceCase;
import nl.gemeentecloud.brp.conformance.Tally;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.brp.model.Persoonslijst;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is shown of persons, as the public acceptance suites expect it; gezag excepted. */
class PersonenConformanceTest {

    private static final LocalDate REGISTERDATUM = LocalDate.of(2026, 11, 23);
    private static final LandelijkeTabellen TABELLEN = LandelijkeTabellen.load();
    private static final double WANTED = 0.99;

    @Test
    void personsOfTheSuitePersonenAreShownAsExpected() {
        assertShown("brp-personen");
    }

    @Test
    void personsOfTheSuiteAutorisatieAreShownAsExpected() {
        assertShown("autorisatie");
    }

    private static void assertShown(String set) {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen(set)) {
            if (showsPersons(of)) {
                difference(of)
                        .ifPresentOrElse(why -> tally.failed(of, why), () -> tally.passed(of));
            }
        }
        System.out.println(tally.report(set + ": persons"));
        assertThat(tally.passedPart()).as(set).isGreaterThanOrEqualTo(WANTED);
    }

    private static boolean showsPersons(ConformanceCase of) {
        JsonNode expected = of.json().path("expect");
        return expected.path("status").asInt(0) == 200
                && expected.path("verifyBody").asBoolean(false)
                && !of.json().path("topic").asString("").equals("gezag");
    }

    private static Optional<String> difference(ConformanceCase of) {
        JsonNode expected = of.json().path("expect");
        JsonNode request = of.json().path("request").path("body");
        try {
            return Comparison.difference(
                            expected.path("body"),
                            answer(of, request),
                            !expected.path("order").asString("").equals("fixed"))
                    .map(why -> request.path("fields") + "\n  " + why);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of(e.toString());
        }
    }

    private static byte[] answer(ConformanceCase of, JsonNode request) {
        String type = request.path("type").asString();
        List<String> fields = new ArrayList<>();
        request.path("fields").forEach(field -> fields.add(field.asString()));
        List<Persoonslijst> all = of.persoonslijsten().stream().map(Persoonslijst::of).toList();
        return new PersoonShaper(TABELLEN.with(of.tabellen()))
                .shape(
                        type,
                        PersonSelection.find(request, all),
                        FieldSelection.compile(shape(type), fields),
                        REGISTERDATUM);
    }

    private static Shape shape(String type) {
        return switch (type) {
            case "RaadpleegMetBurgerservicenummer" -> Shape.PERSOON;
            case "ZoekMetAdresseerbaarObjectIdentificatie" -> Shape.GEZAG_PERSOON_BEPERKT;
            default -> Shape.PERSOON_BEPERKT;
        };
    }
}
