package nl.gemeentecloud.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question whose body is none: answered clearly, and nobody else notices. */
@ExtendWith(TrialServer.Shared.class)
class HostileBodyTest {

    private static final String PERSONEN = "/haalcentraal/api/brp/personen";

    private final TrialServer server;

    HostileBodyTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void thatIsNoJsonIsABadRequest() {
        assertProblem(ask("{\"type\": "), 400);
        assertProblem(ask("geen json"), 400);
        assertProblem(ask(""), 400);
    }

    @Test
    void thatIsTooLargeIsNotReadToItsEnd() {
        HttpResponse<String> answer = ask("{\"a\": \"" + "x".repeat(2 << 20) + "\"}");

        assertThat(answer.statusCode()).isIn(400, 413);
    }

    @Test
    void thatIsTooDeepIsABadRequest() {
        assertProblem(ask("{\"type\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}"), 400);
    }

    @Test
    void leavesTheServerAnswering() {
        ask("[".repeat(200_000));

        assertThat(server.send(server.request("/actuator/health")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String body) {
        return server.send(
                server.request(PERSONEN)
                        .header("Authorization", "Bearer " + server.token("proef"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(TrialServer.json(answer).path("title").asString()).isNotBlank();
    }
}
