package nl.gemeentecloud.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends, what every answer carries, and what stays closed on disk. */
@ExtendWith(TrialServer.Shared.class)
class HostileBytesTest {

    private static final String PERSONEN = "/haalcentraal/api/brp/personen";
    private static final String NUMBER = "900051802";
    private static final int PATIENCE_MILLIS = 10_000;

    private final TrialServer server;

    HostileBytesTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void headersBeyondTheirLimitAreRefused() throws IOException {
        String answer =
                raw(
                        "GET /toegang HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                                + "x".repeat(100_000)
                                + "\r\n\r\n");

        assertThat(statuses(answer)).hasSize(1).first().asString().matches("4(00|31)");
    }

    /** Browsers, and what reads addresses as they do, leave brackets as they are. */
    @Test
    void parametersWithBracketsAreReadEncodedOrNot() throws IOException {
        for (String name : List.of("bouwjaar[max]", "bouwjaar%5Bmax%5D")) {
            String answer =
                    raw(
                            "GET /lvbag/individuelebevragingen/v2/panden?bbox=1,2,3,4&"
                                    + name
                                    + "=20200 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(statuses(answer)).containsExactly("400");
            assertThat(answer).contains("\"code\":\"maximum\"").contains("bouwjaar[max]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /bag/zoek?q=%FF HTTP/1.1",
                "GET /bag/zoek?q=a&limit=%u0041 HTTP/1.1",
                "GET /ogc/collections/bag-pand/items?status=%00 HTTP/1.1",
                "GET /lvbag/individuelebevragingen/v2/panden/0000100000000000 HTTP/1.1\r\nAccept-Crs: \u00c0\u0080",
                "GET /ogc/collections/%00 HTTP/1.1",
                "GET /ogc/collections?x=<> HTTP/1.1"
            })
    void whatIsNotEncodedWellIsRefusedInJson(String request) throws IOException {
        String answer = raw(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(statuses(answer)).containsExactly("400");
        assertThat(answer).contains("application/problem+json", "\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lvbag/individuelebevragingen/v2/panden/0000100000000000",
                "/ogc/collections/onbekend",
                "/bag/v1/zoek?q=a"
            })
    void whoeverRefusesTheVersionOfTheApiIsSaid(String path) {
        for (String token : List.of("", "Bearer ongeldig")) {
            var request = server.request(path);
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            HttpResponse<String> answer = server.send(request);

            assertThat(answer.headers().firstValue("API-Version")).as(path + token).isPresent();
        }
    }

    @Test
    void twoLengthsThatDifferAreRefused() throws IOException {
        String answer =
                raw(
                        "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef");

        assertThat(statuses(answer)).containsExactly("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\tchunked"
            })
    void aSecondRequestCannotHideInTheBodyOfTheFirst(String encoding) throws IOException {
        String hidden = "GET /toegang HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String body = "0\r\n\r\n" + hidden;
        String answer =
                raw(
                        "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                + body.length()
                                + "\r\n"
                                + encoding
                                + "\r\n\r\n"
                                + body);

        assertThat(statuses(answer)).hasSize(1);
        assertThat(answer).doesNotContain("/toegang/v1/token");
    }

    @Test
    void aRequestThatIsNoneIsRefusedWithoutRepeatingItOrSayingWhatWeRun() throws IOException {
        String answer = raw("GET /personen?bsn=" + NUMBER + "<> HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(statuses(answer)).containsExactly("400");
        assertThat(answer).doesNotContain(NUMBER).doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void aBodyBeyondItsLimitIsRefused() {
        HttpResponse<String> answer = ask("{\"type\": \"" + "x".repeat(200_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatIsTooDeepIsRefused() {
        HttpResponse<String> answer =
                ask("{\"type\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beheer/v1/clients/proef/tokens;x=y",
                "//beheer/v1/clients/proef/tokens",
                "/BEHEER/clients/proef/tokens",
                "/x/..;/beheer/v1/clients/proef/tokens",
                "/%62eheer/clients/proef/tokens",
                "/beheer/v1/clients/proef/tokens/",
                "/stijl/..%2f..%2frun.json",
                "/stijl/%2e%2e/%2e%2e/admin.token",
                "/openapi/..%5c..%5cadmin.token.yaml",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/error",
                "/h2-console"
            })
    void aDetourLeadsNowhere(String path) {
        for (String method : List.of("GET", "POST", "HEAD", "TRACE", "PUT")) {
            HttpResponse<String> answer =
                    server.send(
                            server.request("/")
                                    .uri(URI.create(server.url(path)))
                                    .method(
                                            method,
                                            java.net.http.HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as("%s %s", method, path).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain(server.adminToken());
        }
    }

    @Test
    void everyAnswerKeepsABrowserFromGuessingAndOneForTheCallerAloneIsNotKept() {
        String token = server.token("proef");
        for (String path :
                List.of("/", "/toegang/v1/token", "/nergens", "/actuator/health", PERSONEN)) {
            assertThat(server.get(path, token).headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
        }
        assertThat(server.get("/toegang/v1/token", token).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(ask("{}").headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(ask("{}").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void pagesTakeNothingFromElsewhereAndStandInNobodysFrame() {
        HttpResponse<String> page = server.get("/", "");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void nobodyElseOnTheMachineReadsKeysPasswordsOrTheAdminToken() throws IOException {
        DataDirectory data = DataDirectory.of(server.directory());
        assertThat(mode(data.adminToken())).isEqualTo("rw-------");
        try (Stream<Path> keys = Files.walk(data.keys())) {
            assertThat(keys)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(key ->
                            assertThat(mode(key))
                                    .as(key.toString())
                                    .isEqualTo(Files.isDirectory(key) ? "rwx------" : "rw-------"));
        }
        try (Stream<Path> zones = Files.list(data.path().resolve("zones"))) {
            assertThat(zones)
                    .hasSize(2)
                    .allSatisfy(
                            zone -> assertThat(mode(zone.resolve("data"))).isEqualTo("rwx------"));
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private HttpResponse<String> ask(String body) {
        return server.send(
                server.request(PERSONEN)
                        .header("Authorization", "Bearer " + server.token("proef"))
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends these bytes and reads until the server is done with them. */
    private String raw(String bytes) throws IOException {
        URI address = URI.create(server.url("/"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> statuses(String answer) {
        return Pattern.compile("HTTP/1\\.1 ([0-9]{3})")
                .matcher(answer)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
