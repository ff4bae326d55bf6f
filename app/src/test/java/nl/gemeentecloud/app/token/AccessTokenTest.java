package nl.gemeentecloud.app.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a token opens, and everything that looks like one but opens nothing. */
@ExtendWith(TrialServer.Shared.class)
class AccessTokenTest {

    private static final String ASKS = "/toegang/v1/token";

    private final TrialServer server;

    AccessTokenTest(TrialServer server) {
        this.server = server;
    }

    @Test
    void tellsOnWhoseAuthorityItActs() {
        JsonNode toegang = TrialServer.json(server.get(ASKS, server.token("proef")));

        assertThat(toegang.path("houder").asString()).isEqualTo("0800");
        assertThat(toegang.path("afnemer").asString()).isEqualTo("000008");
        assertThat(toegang.path("gemeentecode").asString()).isEqualTo("0800");
        assertThat(toegang.path("applicatie").asString()).isEqualTo("proef");
        assertThat(toegang.path("doel").asString()).isNotBlank();
        assertThat(toegang.path("grondslag").asString()).isNotBlank();
        assertThat(toegang.path("verwerkingsactiviteit").asString()).isNotBlank();
    }

    @Test
    void ofAnAfnemerThatIsNoMunicipalityNamesNoGemeentecode() {
        JsonNode toegang = TrialServer.json(server.get(ASKS, server.token("proef-kmar")));

        assertThat(toegang.path("afnemer").asString()).isEqualTo("720402");
        assertThat(toegang.has("gemeentecode")).isFalse();
    }

    @Test
    void absentIsRefusedInTheWordsOfTheContract() {
        HttpResponse<String> answer = server.send(server.request(ASKS));

        assertRefused(answer, "Stuur een geldig access token mee");
        JsonNode problem = TrialServer.json(answer);
        assertThat(problem.path("title").asString()).isEqualTo("Niet correct geauthenticeerd.");
        assertThat(problem.path("code").asString()).isEqualTo("authentication");
        assertThat(problem.path("instance").asString()).isEqualTo(ASKS);
        assertThat(problem.path("type").asString())
                .isEqualTo("https://datatracker.ietf.org/doc/html/rfc7235#section-3.1");
    }

    @Test
    void expiredIsRefusedWithTheReason() throws Exception {
        assertRefused(
                server.get(ASKS, signed(expiring(Instant.now().minusSeconds(1)))), "verlopen");
    }

    @Test
    void isRefusedOnceItExpiresAlthoughItWasAccepted() throws Exception {
        String token = signed(expiring(Instant.now().plusSeconds(2)));
        assertThat(server.get(ASKS, token).statusCode()).isEqualTo(200);

        Thread.sleep(2_100);

        assertRefused(server.get(ASKS, token), "verlopen");
    }

    @Test
    void thatIsNotYetValidIsRefused() throws Exception {
        JWTClaimsSet tomorrow =
                new JWTClaimsSet.Builder(expiring(Instant.now().plusSeconds(90_000)))
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(80_000)))
                        .build();

        assertRefused(server.get(ASKS, signed(tomorrow)), "geldt nog niet");
    }

    @Test
    void withoutAPurposeOpensNothing() throws Exception {
        JWTClaimsSet purposeless =
                new JWTClaimsSet.Builder(expiring(Instant.now().plusSeconds(600)))
                        .claim(Claim.DOEL, null)
                        .build();

        HttpResponse<String> answer = server.get(ASKS, signed(purposeless));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TrialServer.json(answer).path("detail").asString()).contains("geen doel");
        assertThat(TrialServer.json(answer).path("code").asString()).isEqualTo("unauthorized");
    }

    @Test
    void forAnotherServiceIsRefused() throws Exception {
        JWTClaimsSet elsewhere =
                new JWTClaimsSet.Builder(expiring(Instant.now().plusSeconds(600)))
                        .audience("een-andere-dienst")
                        .build();

        assertRefused(server.get(ASKS, signed(elsewhere)), "niet door deze dienst uitgegeven");
    }

    @Test
    void signedWithAnotherKeyUnderOurKeyIdIsRefused() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(key().getKeyID()).generate();
        SignedJWT token = unsigned(JWSAlgorithm.RS256, expiring(Instant.now().plusSeconds(600)));
        token.sign(new RSASSASigner(foreign));

        assertRefused(server.get(ASKS, token.serialize()), "niet door deze dienst uitgegeven");
    }

    @Test
    void withoutSignatureIsRefused() throws Exception {
        String none = new PlainJWT(expiring(Instant.now().plusSeconds(600))).serialize();

        assertRefused(server.get(ASKS, none), "niet door deze dienst uitgegeven");
    }

    /**
     * The old trick: our public key, which everybody has, used as the secret of a symmetric
     * algorithm.
     */
    @Test
    void signedSymmetricallyWithOurPublicKeyIsRefused() throws Exception {
        SignedJWT token = unsigned(JWSAlgorithm.HS256, expiring(Instant.now().plusSeconds(600)));
        token.sign(new MACSigner(key().toRSAPublicKey().getEncoded()));

        assertRefused(server.get(ASKS, token.serialize()), "niet door deze dienst uitgegeven");
    }

    @Test
    void withOneChangedLetterIsRefused() {
        String token = server.token("proef");
        int middle = token.indexOf('.') + 20;
        char changed = token.charAt(middle) == 'A' ? 'B' : 'A';
        String other = token.substring(0, middle) + changed + token.substring(middle + 1);

        assertRefused(server.get(ASKS, other), "niet door deze dienst uitgegeven");
    }

    @Test
    void thatIsNoTokenAtAllIsRefused() {
        for (String nonsense :
                new String[] {"", "x", "a.b.c", "...", "é", "eyJhbGciOiJSUzI1NiJ9..."}) {
            assertRefused(server.get(ASKS, nonsense), "");
        }
    }

    @Test
    void ofUnreasonableLengthIsRefusedWithoutReadingIt() {
        assertRefused(server.get(ASKS, "a".repeat(5_000)), "te lang");
        assertThat(server.get(ASKS, "a".repeat(60_000)).statusCode()).isIn(400, 401, 431);
    }

    @Test
    void ofAnUnknownClientIsRefused() throws Exception {
        JWTClaimsSet unknown =
                new JWTClaimsSet.Builder(expiring(Instant.now().plusSeconds(600)))
                        .claim(Claim.CLIENT, "wie-is-dit")
                        .build();

        assertRefused(server.get(ASKS, signed(unknown)), "ingetrokken");
    }

    @Test
    void isNoAdminTokenAndTheAdminTokenIsNone() {
        assertRefused(
                server.post("/beheer/v1/clients/proef/tokens", server.token("proef"), ""),
                "beheerder");
        assertRefused(server.get(ASKS, server.adminToken()), "");
    }

    private JWTClaimsSet expiring(Instant expiry) {
        String issuer = "http://localhost";
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(Claim.AUDIENCE)
                .jwtID("test-" + expiry)
                .expirationTime(Date.from(expiry))
                .claim(Claim.CLIENT, "proef")
                .claim(Claim.HOUDER, "0800")
                .claim(Claim.ORGANISATIE, "000008")
                .claim(Claim.AFNEMER, "000008")
                .claim(Claim.TEAM, "burgerzaken")
                .claim(Claim.DOEL, "proef")
                .claim(Claim.GRONDSLAG, "proef")
                .claim(Claim.VERWERKINGSACTIVITEIT, "proef")
                .build();
    }

    private String signed(JWTClaimsSet claims) throws IOException, JOSEException, ParseException {
        SignedJWT token = unsigned(JWSAlgorithm.RS256, claims);
        JWSSigner signer = new RSASSASigner(key());
        token.sign(signer);
        return token.serialize();
    }

    private SignedJWT unsigned(JWSAlgorithm algorithm, JWTClaimsSet claims) throws IOException {
        return new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key().getKeyID()).build(), claims);
    }

    private RSAKey key() throws IOException {
        return TokenKeys.in(
                        DataDirectory.of(server.directory()).keys().resolve("tokens"),
                        Clock.systemUTC())
                .signing();
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(TrialServer.json(answer).path("detail").asString()).contains(reason);
    }
}
