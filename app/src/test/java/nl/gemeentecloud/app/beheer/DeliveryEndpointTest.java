package nl.gemeentecloud.app.beheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a delivery over HTTP is answered when it is not one. Nothing here is ever accepted. */
@ExtendWith(TrialServer.Shared.class)
class DeliveryEndpointTest {

    private static final String BRP =
            "/beheer/v1/registers/brp/leveringen?gemeente=0800&bestand=personen.lo3";

    private final TrialServer server;

    DeliveryEndpointTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void isForTheOperatorAlone() {
        HttpResponse<String> stranger = server.send(server.request(BRP).POST(body("x")));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("API-Version")).hasValue("1.0.0");
        assertThat(server.post(BRP, server.token("proef"), "x").statusCode()).isEqualTo(401);
    }

    @Test
    void namesTheRegistersThereAre() {
        HttpResponse<String> answer =
                server.post(
                        "/beheer/v1/registers/wonen/leveringen?gemeente=0800",
                        server.adminToken(),
                        "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).contains("'wonen'").contains("brp");
    }

    @Test
    void asksForTheMunicipalityWhenTheRegisterHasOneCopyEach() {
        HttpResponse<String> answer =
                server.post("/beheer/v1/registers/brp/leveringen", server.adminToken(), "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).contains("per gemeente");
    }

    @Test
    void wantsTheMunicipalityConnectedFirst() {
        HttpResponse<String> answer =
                server.post(
                        "/beheer/v1/registers/brp/leveringen?gemeente=0363",
                        server.adminToken(),
                        "x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).contains("connect 0363");
    }

    @Test
    void aFormIsNoFile() {
        HttpResponse<String> answer =
                server.send(
                        server.request(BRP)
                                .header("Authorization", "Bearer " + server.adminToken())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(body("a=b")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void aDeliveryNobodyKnowsIsNotThere() {
        for (String id : new String[] {"20260101-000000-00000000", "..%2f..%2fkeys"}) {
            assertThat(server.get("/beheer/v1/leveringen/" + id, server.adminToken()).statusCode())
                    .isIn(400, 404);
        }
    }

    @Test
    void whatIsCutShortOnItsWayIsNotKept() throws Exception {
        URI address = URI.create(server.url("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 100000\r\n\r\n"
                            .formatted(BRP.replace("personen", "afgebroken"), server.adminToken());
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write("00069".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        for (int tries = 0; tries < 100 && folders() > 0; tries++) {
            Thread.sleep(50);
        }

        assertThat(folders()).isZero();
        assertThat(server.get("/beheer/v1/leveringen", server.adminToken()).body())
                .doesNotContain("afgebroken");
    }

    /** Folders in the spool without a description: being received, or left behind. */
    private long folders() throws IOException {
        Path spool = server.directory().resolve("leveringen");
        try (Stream<Path> folders = Files.list(spool)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve("levering.json")))
                    .count();
        }
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private static String detail(HttpResponse<String> answer) {
        return TrialServer.json(answer).path("detail").asString();
    }
}
