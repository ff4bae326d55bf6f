package nl.gemeentecloud.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What anyone sees who opens the address of an installation. */
@ExtendWith(TrialServer.Shared.class)
class FrontPageTest {

    private final TrialServer server;

    FrontPageTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void saysWhatStandsWhereAndHowFarApart() {
        assertThat(front().body())
                .contains("Alle zones antwoorden.")
                .contains("algemeen")
                .contains("afgescheiden")
                .contains("aparte database, dezelfde machine")
                .contains("werkt");
    }

    @Test
    void saysThatATrialEnvironmentIsOneAndWhatDayItIsThere() {
        assertThat(front().body()).contains("Proefomgeving").contains("23 november 2026");
    }

    @Test
    void showsWhoTakesPart() {
        assertThat(front().body()).contains("Proef").contains("0800");
    }

    @Test
    void needsNothingFromElsewhereAndNoScript() {
        HttpResponse<String> front = front();

        assertThat(front.body()).doesNotContain("<script").doesNotContain("style=");
        assertThat(front.body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(front.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
    }

    @Test
    void hasNoLinkThatLeadsNowhere() {
        Matcher links = Pattern.compile("(?:href|src)=\"(/[^\"#]*)").matcher(front().body());
        List<String> paths = links.results().map(link -> link.group(1)).distinct().toList();

        assertThat(paths).contains("/api", "/stijl/gemeentecloud.css");
        assertThat(paths)
                .allSatisfy(path ->
                        assertThat(server.send(server.request(path)).statusCode())
                                .as(path)
                                .isEqualTo(200));
    }

    @Test
    void givesEveryApiAsAPageAndAsADocument() {
        for (String name : List.of("beheer", "toegang")) {
            JsonNode document =
                    TrialServer.json(server.send(server.request("/openapi/" + name + ".json")));
            assertThat(document.path("openapi").asString()).startsWith("3.");
            assertThat(server.send(server.request("/openapi/" + name + ".yaml")).body())
                    .contains(document.path("info").path("title").asString());
            String page = server.send(server.request("/api/" + name)).body();
            for (String path : document.path("paths").propertyNames()) {
                assertThat(page).contains(path);
            }
        }
    }

    @Test
    void anAddressWhereNothingIsAnswersABrowserWithAPageAndAProgramWithAProblem() {
        HttpResponse<String> browser =
                server.send(server.request("/weg").header("Accept", "text/html,*/*"));
        assertThat(browser.statusCode()).isEqualTo(404);
        assertThat(browser.body()).contains("<h1>Opgevraagde resource bestaat niet.</h1>");

        HttpResponse<String> program = server.send(server.request("/weg"));
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(TrialServer.json(program).path("code").asString()).isEqualTo("notFound");
    }

    private HttpResponse<String> front() {
        return server.send(server.request("/"));
    }
}
