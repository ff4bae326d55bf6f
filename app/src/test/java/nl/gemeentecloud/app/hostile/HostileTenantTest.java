package nl.gemeentecloud.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.gemeentecloud.app.server.Endpoint;
import nl.gemeentecloud.app.server.Endpoint.Caller;
import nl.gemeentecloud.app.server.WalledServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client of one municipality, with a right token of its own and with everything it may know of
 * the residents of another, at every endpoint that the server says it has: it gets nothing of them,
 * and cannot tell what the other has from what nobody has. The endpoints of the trial environment
 * are not among them: a trial has no other municipalities.
 */
class HostileTenantTest {

    private static final String PERSONEN = "/haalcentraal/api/brp/personen";

    @TempDir static Path directory;
    private static Town town;

    @BeforeAll
    static void build() {
        town = new Town(directory);
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @Test
    void getsNothingOfAnotherMunicipalityAtAnyEndpoint() throws Exception {
        WalledServer server = town.server(true);
        String before = asVictim(server);

        assertNothingComesBack(server);

        assertThat(asVictim(server)).as("the victim's own data").isEqualTo(before);
        assertThat(tokenWithSecret(server, Town.VICTIM, town.victimSecret()).status())
                .isEqualTo(200);
    }

    @Test
    void getsNothingBehindTheDecisionAlone() throws Exception {
        WalledServer server = town.server(true);
        server.rowSecurity(false);
        try {
            assertNothingComesBack(server);
        } finally {
            server.rowSecurity(true);
        }
    }

    @Test
    void seesItsOwnCopyOfWhoMoved() throws Exception {
        assertSeesItsOwnCopyOfWhoMoved(town.server(true));
    }

    @Test
    void opensNothingWithATokenThatIsNone() throws Exception {
        WalledServer server = town.server(true);
        Attack attack = attack();
        badTokens(server)
                .forEach((who, token) -> {
                    Shooter shooter =
                            new Shooter(server.port(), token.isEmpty() ? "" : "Bearer " + token);
                    for (Endpoint endpoint : server.endpoints()) {
                        if (endpoint.caller() == Caller.CLIENT
                                || endpoint.caller() == Caller.OPERATOR) {
                            attack.refused(endpoint, shooter, who);
                        }
                    }
                });

        assertThat(attack.leaks()).isEmpty();
    }

    @Test
    void isNoOperator() throws Exception {
        WalledServer server = town.server(true);
        Attack attack = attack();
        Shooter shooter = Shooter.bearing(server.port(), server.token(Town.ATTACKER));
        server.endpoints().stream()
                .filter(endpoint -> endpoint.caller() == Caller.OPERATOR)
                .forEach(endpoint -> attack.refused(endpoint, shooter, "a client"));

        assertThat(attack.leaks()).isEmpty();
    }

    @Test
    void getsNoTokenOfAnotherAndWithdrawsNone() throws Exception {
        WalledServer server = town.server(true);
        String theirs = server.token(Town.VICTIM);
        Attack attack = attack();
        Identifiers withTheirToken =
                Identifiers.REAL
                        .with("token", theirs)
                        .with("assertion", theirs)
                        .with("subject_token", theirs)
                        .with("scope", "0518")
                        .with("client_secret", town.attackerSecret());
        for (String as : List.of(Town.ATTACKER, Town.VICTIM)) {
            Shooter shooter = new Shooter(server.port(), basic(as, town.attackerSecret()));
            for (String grant :
                    List.of(
                            "client_credentials",
                            "refresh_token",
                            "authorization_code",
                            "urn:ietf:params:oauth:grant-type:jwt-bearer",
                            "urn:ietf:params:oauth:grant-type:token-exchange")) {
                for (Endpoint endpoint : server.endpoints()) {
                    if (endpoint.caller() == Caller.AUTHORIZATION_SERVER) {
                        Aim.at(endpoint, withTheirToken.with("grant_type", grant))
                                .forEach(shot -> attack.fire(shot, shooter));
                    }
                }
            }
        }

        assertThat(attack.leaks()).isEmpty();
        assertThat(
                        Shooter.bearing(server.port(), theirs)
                                .send(Shot.at("GET", "/toegang/v1/token"))
                                .status())
                .as("the victim's token still holds")
                .isEqualTo(200);
    }

    @Test
    void isAimedWellTheMunicipalityItselfFindsItsResidentInEveryWay() throws Exception {
        WalledServer server = town.server(true);
        Shooter victim = Shooter.bearing(server.port(), server.token(Town.VICTIM));

        assertThat(asVictim(server)).contains(Town.SECRET);
        assertThat(PersonenAim.bodies(Identifiers.REAL))
                .allSatisfy(body -> {
                    Shot shot =
                            Shot.with(
                                    "POST",
                                    PERSONEN,
                                    "application/json",
                                    tools.jackson.databind.json.JsonMapper.shared()
                                            .writeValueAsString(body));
                    assertThat(victim.send(shot).body())
                            .contains(Identifiers.REAL.get("burgerservicenummer"));
                });
    }

    /**
     * An endpoint that understands none of the requests that are aimed at it was not attacked. A
     * new one that takes a body of its own needs a row in {@link Aim}; the list beside this test
     * says which have none yet, and may only become shorter.
     */
    @Test
    void isUnderstoodByEveryEndpointThatTakesABody() throws Exception {
        WalledServer server = town.server(true);
        Shooter bystander = Shooter.bearing(server.port(), server.token(Town.BYSTANDER));
        List<String> deaf = new ArrayList<>();
        for (Endpoint endpoint : server.endpoints()) {
            if (endpoint.caller() == Caller.CLIENT
                    && endpoint.takesBody()
                    && Aim.at(endpoint, Identifiers.REAL).stream()
                            .mapToInt(shot -> bystander.send(shot).status())
                            .noneMatch(HostileTenantTest::understood)) {
                deaf.add(endpoint.toString());
            }
        }

        assertThat(deaf)
                .as(
                        "endpoints that nothing is aimed at; give Aim.SHARP a body that they understand")
                .containsExactlyInAnyOrderElementsOf(listed());
    }

    private static boolean understood(int status) {
        return status / 100 == 2 || status == 404 || status == 405;
    }

    private static List<String> listed() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        HostileTenantTest.class.getResourceAsStream("endpoints-without-aim.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Nested
    class WithoutTheDecision {

        @Test
        void getsNothingBehindRowLevelSecurityAlone() throws Exception {
            assertNothingComesBack(town.server(false));
        }

        @Test
        void seesItsOwnCopyOfWhoMoved() throws Exception {
            assertSeesItsOwnCopyOfWhoMoved(town.server(false));
        }

        /**
         * What the others show is worth something: with both walls down they would have seen it.
         */
        @Test
        void getsWhatItShouldNotWithRowLevelSecurityDownAsWell() throws Exception {
            WalledServer server = town.server(false);
            server.rowSecurity(false);
            try {
                Attack attack = attack();
                everywhere(server, attack);

                assertThat(attack.leaks())
                        .anySatisfy(leak ->
                                assertThat(leak).contains(Town.SECRET.toLowerCase(Locale.ROOT)));
            } finally {
                server.rowSecurity(true);
            }
        }
    }

    /** Who moved is in both copies; each municipality sees its own. */
    private static void assertSeesItsOwnCopyOfWhoMoved(WalledServer server) {
        String answer =
                Shooter.bearing(server.port(), server.token(Town.ATTACKER))
                        .send(raadpleeg(Town.MOVED))
                        .body();

        assertThat(answer).contains(Town.OWN).doesNotContain(Town.SECRET);
    }

    private static void assertNothingComesBack(WalledServer server) throws IOException {
        Attack attack = attack();
        everywhere(server, attack);

        assertThat(attack.leaks()).isEmpty();
        assertThat(attack.fired()).isGreaterThan(100);
    }

    private static void everywhere(WalledServer server, Attack attack) {
        Shooter shooter = Shooter.bearing(server.port(), server.token(Town.ATTACKER));
        server.endpoints().forEach(endpoint -> attack.everything(endpoint, shooter));
    }

    private static Attack attack() throws IOException {
        return new Attack(Identifiers.REAL, Identifiers.OF_NOBODY, town.secrets());
    }

    /** Tokens that open nothing, by what they are. */
    private static Map<String, String> badTokens(WalledServer server) throws IOException {
        String own = server.token(Town.ATTACKER);
        String head = own.substring(0, own.indexOf('.'));
        String signature = own.substring(own.lastIndexOf('.') + 1);
        String claims = text(own.substring(head.length() + 1, own.lastIndexOf('.')));
        String theirs = base64(claims.replace("0363", "0518"));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("nobody", "");
        tokens.put("an own token with another's claims", head + "." + theirs + "." + signature);
        tokens.put(
                "an unsigned token",
                base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + theirs + ".");
        tokens.put("an expired token", town.expired(server));
        tokens.put("a token without purpose", town.purposeless(server));
        tokens.put("a withdrawn token", withdrawn(server));
        tokens.put("a client secret", town.victimSecret());
        return tokens;
    }

    private static String withdrawn(WalledServer server) {
        String token = server.token(Town.VICTIM);
        Shot revoke =
                Shot.with(
                        "POST",
                        "/oauth2/revoke",
                        "application/x-www-form-urlencoded",
                        Aim.form(Map.of("token", token)));
        assertThat(
                        new Shooter(server.port(), basic(Town.VICTIM, town.victimSecret()))
                                .send(revoke)
                                .status())
                .isEqualTo(200);
        return token;
    }

    private static Shooter.Hit tokenWithSecret(WalledServer server, String client, String secret) {
        return new Shooter(server.port(), basic(client, secret))
                .send(
                        Shot.with(
                                "POST",
                                "/oauth2/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials"));
    }

    private static String asVictim(WalledServer server) {
        return Shooter.bearing(server.port(), server.token(Town.VICTIM))
                .send(raadpleeg(Identifiers.REAL.get("burgerservicenummer")))
                .body();
    }

    private static Shot raadpleeg(String burgerservicenummer) {
        return Shot.with(
                "POST",
                PERSONEN,
                "application/json",
                """
                {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": ["%s"],
                 "fields": ["burgerservicenummer", "naam", "geboorte", "partners", "ouders"]}
                """
                        .formatted(burgerservicenummer));
    }

    private static String basic(String client, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
