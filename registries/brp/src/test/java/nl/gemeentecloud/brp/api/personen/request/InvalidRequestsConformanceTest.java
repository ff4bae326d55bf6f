package nl.gemeentecloud.brp.api.personen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.gemeentecloud.brp.api.problem.ProblemWriter;
import nl.gemeentecloud.brp.conformance.Comparison;
import nl.gemeentecloud.brp.conformance.ConformanceCase;
import nl.gemeentecloud.brp.conformance.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every request that the public acceptance suite calls wrong is answered in its words. */
class InvalidRequestsConformanceTest {

    @Test
    void wrongRequestsAreAnsweredInTheWordsOfTheSpecificationAndRightOnesAreRead() {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen("brp-personen")) {
            byte[] body = of.body();
            ReadResult result = RequestReader.read(body, body.length);
            Optional<String> difference =
                    of.expectedProblem()
                            .map(problem -> difference(problem, result))
                            .orElseGet(() -> accepted(result));
            difference.ifPresentOrElse(why -> tally.failed(of, why), () -> tally.passed(of));
        }
        System.out.println(tally.report("brp-personen: requests"));
        assertThat(tally.passedPart()).isEqualTo(1.0);
    }

    private static Optional<String> difference(JsonNode expected, ReadResult result) {
        return switch (result) {
            case ReadResult.Accepted accepted -> Optional.of("accepted");
            case ReadResult.Rejected rejected ->
                    expected.path("status").asInt() != rejected.problem().status()
                            ? Optional.of("status " + rejected.problem().status())
                            : Comparison.difference(
                                    expected.path("body"),
                                    ProblemWriter.write(
                                            rejected.problem(), "/haalcentraal/api/brp/personen"),
                                    expected.path("order").asString("").equals("any"));
        };
    }

    private static Optional<String> accepted(ReadResult result) {
        return switch (result) {
            case ReadResult.Accepted accepted -> Optional.empty();
            case ReadResult.Rejected rejected -> Optional.of(rejected.problem().toString());
        };
    }
}
