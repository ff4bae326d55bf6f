package nl.gemeentecloud.app.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The built-in authorization server, as an application meets it. */
@ExtendWith(TrialServer.Shared.class)
class AuthorizationServerTest {

    private final TrialServer server;

    AuthorizationServerTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void refusesAClientWithAWrongSecret() {
        HttpResponse<String> answer =
                server.postForm(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        basic("proef", "geraden"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(TrialServer.json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void refusesAnUnknownClientInTheSameWords() {
        HttpResponse<String> unknown =
                server.postForm(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "Authorization",
                        basic("niemand", "geraden"));

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(TrialServer.json(unknown).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void publishesThePublicPartsOfItsKeysAndNothingElse() {
        JsonNode keys = TrialServer.json(server.send(server.request("/oauth2/jwks"))).path("keys");

        assertThat(keys.size()).isPositive();
        for (JsonNode key : keys) {
            assertThat(key.propertyNames())
                    .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
        }
    }

    @Test
    void saysWhereItsEndpointsAre() {
        JsonNode metadata =
                TrialServer.json(
                        server.send(server.request("/.well-known/oauth-authorization-server")));

        assertThat(metadata.path("token_endpoint").asString()).endsWith("/oauth2/token");
        assertThat(metadata.path("jwks_uri").asString()).endsWith("/oauth2/jwks");
        assertThat(metadata.path("revocation_endpoint").asString()).endsWith("/oauth2/revoke");
    }

    @Test
    void keepsItsKeysWhereOnlyTheOwnerCanReadThem() throws Exception {
        Path keys = DataDirectory.of(server.directory()).keys().resolve("tokens");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    private static String basic(String client, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
