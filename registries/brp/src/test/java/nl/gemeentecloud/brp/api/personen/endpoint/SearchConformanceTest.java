package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.brp.conformance.ConformanceCase;
import nl.gemeentecloud.brp.conformance.InProcess;
import nl.gemeentecloud.brp.conformance.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is found, in the cases of the public acceptance suite that ask for the burgerservicenummer.
 */
class SearchConformanceTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final InProcess inProcess = new InProcess();

    @Test
    void exactlyThePersonsOfTheSpecificationAreFound() {
        Tally tally = new Tally();
        for (ConformanceCase of : ConformanceCase.personen("brp-personen")) {
            JsonNode personen = of.json().path("expect").path("body").path("personen");
            if (!personen.isArray() || !asksForBurgerservicenummer(of)) {
                continue;
            }
            List<String> expected = numbers(personen);
            List<String> found =
                    numbers(JSON.readTree(inProcess.run(of).answer().body()).path("personen"));
            if (found.equals(expected)) {
                tally.passed(of);
            } else {
                tally.failed(of, expected + " is not " + found);
            }
        }
        System.out.println(tally.report("brp-personen: who is found"));
        assertThat(tally.passedPart()).isEqualTo(1.0);
    }

    private static boolean asksForBurgerservicenummer(ConformanceCase of) {
        for (JsonNode field : of.json().path("request").path("body").path("fields")) {
            if (field.asString("").equals("burgerservicenummer")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> numbers(JsonNode personen) {
        List<String> numbers = new ArrayList<>();
        personen.forEach(p -> numbers.add(p.path("burgerservicenummer").asString("")));
        numbers.sort(null);
        return numbers;
    }
}
