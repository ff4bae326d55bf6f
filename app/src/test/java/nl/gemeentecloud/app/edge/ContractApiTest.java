package nl.gemeentecloud.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An API with a contract has its address, and all below it if it says so, and no more. */
@ExtendWith(TrialServer.Shared.class)
class ContractApiTest {

    private static final String BAG = "/lvbag/individuelebevragingen/v2";
    private static final String PERSONEN = "/haalcentraal/api/brp/personen";

    private final TrialServer server;

    ContractApiTest(TrialServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /info, 200",
        "GET, '', 404",
        "GET, /, 404",
        "GET, /niets/daarvan, 404",
        "DELETE, /panden, 405",
        "OPTIONS, /niets/daarvan, 404",
        "HEAD, /info, 200"
    })
    void wordsAllItsAnswersItself(String method, String below, int status) {
        HttpResponse<String> answer = ask(method, BAG + below);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("API-Version")).contains("2.0.0");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body().contains("\"instance\":\"" + server.url(BAG)))
                .isEqualTo(status >= 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {BAG + "0", BAG + "0/info", PERSONEN + "/1", PERSONEN + "en", "/lvbag"})
    void whatOnlyBeginsLikeItIsNotFound(String path) {
        HttpResponse<String> answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/panden, 'GET, HEAD, POST, OPTIONS'",
        "/ligplaatsen, 'POST, OPTIONS'",
        "/info, 'GET, HEAD, OPTIONS'"
    })
    void saysWhichMethodsAnAddressHas(String below, String methods) {
        HttpResponse<String> answer = ask("OPTIONS", BAG + below);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow")).contains(methods);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS", "POST"})
    void asksForATokenBeforeAnythingElse(String method) {
        HttpResponse<String> answer = ask(method, PERSONEN);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    private HttpResponse<String> ask(String method, String path) {
        return server.send(
                server.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
