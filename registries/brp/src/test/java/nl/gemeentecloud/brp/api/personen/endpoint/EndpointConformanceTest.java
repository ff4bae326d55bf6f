package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.gemeentecloud.brp.conformance.Comparison;
import nl.gemeentecloud.brp.conformance.ConformanceCase;
import nl.gemeentecloud.brp.conformance.InProcess;
import nl.gemeentecloud.brp.conformance.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The public acceptance suite against the whole endpoint: read, judged, decided, found, pruned to
 * what may be seen, and shown. Gezag has its own issue.
 */
class EndpointConformanceTest {

    private static final double WANTED = 0.99;

    private final InProcess inProcess = new InProcess();

    @Test
    void aMunicipalityIsAnsweredAsTheSpecificationHasIt() {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen("brp-personen")) {
            if (!isAboutGezag(of)) {
                difference(of, inProcess.run(of).answer())
                        .ifPresentOrElse(why -> tally.failed(of, why), () -> tally.passed(of));
            }
        }
        System.out.println(tally.report("brp-personen: whole endpoint"));
        assertThat(tally.passedPart()).isGreaterThanOrEqualTo(WANTED);
    }

    @Test
    void whoIsGrantedNoMoreThanItNeedsGetsTheSameAnswer() {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen("brp-personen")) {
            InProcess.Run wide = inProcess.run(of);
            if (wide.entries().isEmpty() || isAboutGezag(of)) {
                continue;
            }
            String narrow = text(inProcess.runWith(of, wide.needed()).answer());
            String expected = text(wide.answer());
            if (narrow.equals(expected)) {
                tally.passed(of);
            } else {
                tally.failed(
                        of,
                        of.json().path("request").path("body").path("fields")
                                + "\n  "
                                + expected
                                + "\n  "
                                + narrow);
            }
        }
        System.out.println(tally.report("brp-personen: with least rights"));
        assertThat(tally.passedPart()).isEqualTo(1.0);
    }

    private static boolean isAboutGezag(ConformanceCase of) {
        return of.json().path("topic").asString("").equals("gezag");
    }

    private static Optional<String> difference(ConformanceCase of, Answer answer) {
        JsonNode expected = of.expectedProblem().or(of::expected).orElseThrow();
        if (expected.path("status").asInt() != answer.status()) {
            return Optional.of("status %d: %s".formatted(answer.status(), text(answer)));
        }
        if (of.expectedProblem().isEmpty() && !expected.path("verifyBody").asBoolean()) {
            return Optional.empty();
        }
        return Comparison.difference(
                        expected.path("body"),
                        answer.body(),
                        expected.path("order").asString("").equals("any"))
                .map(why -> of.json().path("request").path("body").path("fields") + "\n  " + why);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
