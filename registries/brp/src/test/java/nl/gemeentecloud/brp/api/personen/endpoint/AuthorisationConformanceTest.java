package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.gemeentecloud.brp.conformance.Comparison;
import nl.gemeentecloud.brp.conformance.ConformanceCase;
import nl.gemeentecloud.brp.conformance.InMemoryDoor;
import nl.gemeentecloud.brp.conformance.InProcess;
import nl.gemeentecloud.brp.conformance.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may ask what, and what is put on record, as the public acceptance suites have it. */
class AuthorisationConformanceTest {

    private final InProcess inProcess = new InProcess();

    @Test
    void anAfnemerAsksOnlyWhatTabel35Allows() {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen("autorisatie")) {
            InProcess.Run run = inProcess.run(of);
            count(tally, of, answer(of, run.answer()));
        }
        System.out.println(tally.report("autorisatie"));
        assertThat(tally.passedPart()).isEqualTo(1.0);
    }

    @Test
    void everyDeliveredPersonIsPutOnRecordWithWhatWasSearchedAndAsked() {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen("protocollering")) {
            InProcess.Run run = inProcess.run(of);
            count(tally, of, answer(of, run.answer()).or(() -> protocol(of, run.entries())));
        }
        System.out.println(tally.report("protocollering"));
        assertThat(tally.passedPart()).isEqualTo(1.0);
    }

    private static void count(Tally tally, ConformanceCase of, Optional<String> difference) {
        difference.ifPresentOrElse(why -> tally.failed(of, why), () -> tally.passed(of));
    }

    private static Optional<String> answer(ConformanceCase of, Answer answer) {
        JsonNode expected = of.expectedProblem().or(of::expected).orElseThrow();
        if (expected.path("status").asInt() != answer.status()) {
            return Optional.of("status %d: %s".formatted(answer.status(), expected.path("body")));
        }
        if (of.expectedProblem().isEmpty() && !expected.path("verifyBody").asBoolean()) {
            return Optional.empty();
        }
        return Comparison.difference(
                expected.path("body"),
                answer.body(),
                expected.path("order").asString("").equals("any"));
    }

    /** As the runner does: every expected row is there, and no person besides. */
    private static Optional<String> protocol(ConformanceCase of, List<InMemoryDoor.Entry> entries) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (JsonNode row : of.json().path("expectProtocol")) {
            List<InMemoryDoor.Entry> own =
                    entries.stream()
                            .filter(e -> e.persoon().equals(row.path("persoon").asString()))
                            .toList();
            expected.add(row.path("persoon") + rubrieken(row));
            own.forEach(entry -> actual.add(row.path("persoon") + rubrieken(row, entry)));
        }
        boolean complete = of.json().path("expectProtocolComplete").asBoolean();
        return expected.equals(actual) && (!complete || entries.size() == actual.size())
                ? Optional.empty()
                : Optional.of(expected + " is not " + actual + " of " + entries);
    }

    private static String rubrieken(JsonNode row) {
        return plain(row.path("zoekRubrieken")) + " " + plain(row.path("vraagRubrieken"));
    }

    private static String rubrieken(JsonNode row, InMemoryDoor.Entry entry) {
        return (row.has("zoekRubrieken") ? plain(entry.zoekrubrieken()) : "[]")
                + " "
                + (row.has("vraagRubrieken") ? plain(entry.vraagrubrieken()) : "[]");
    }

    private static String plain(JsonNode codes) {
        List<String> texts = new ArrayList<>();
        codes.forEach(code -> texts.add(code.asString()));
        return plain(texts);
    }

    private static String plain(List<String> codes) {
        TreeSet<String> plain = new TreeSet<>();
        codes.forEach(code -> plain.add(code.replaceFirst("^0", "")));
        return plain.toString();
    }
}
