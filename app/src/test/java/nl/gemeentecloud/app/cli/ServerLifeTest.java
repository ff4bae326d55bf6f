package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.running.Script;
import nl.gemeentecloud.app.running.Script.Outcome;
import nl.gemeentecloud.app.running.SharedPrograms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a server as its operator sees it: start, use, other options, death, start again,
 * stop.
 */
class ServerLifeTest {

    private final Script gemeentecloud = new Script();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path directory = Path.of("unset");

    /** In the place of the temporary directory of the machine. */
    @TempDir private Path machine = Path.of("unset");

    @AfterEach
    void stop() throws Exception {
        gemeentecloud.run("stop", "--data", directory.toString());
    }

    @Test
    void aServerIsStartedUsedKilledStartedAgainAndStopped() throws Exception {
        SharedPrograms.in(directory);
        String url = started();
        leavesRunFileAndSecretBehind(url);
        isFoundWhenStartedAgain(url);
        refusesOtherOptions();
        String token = connectsAMunicipality(url);
        saysNoToAMunicipalityThatDoesNotExist();

        ProcessHandle killed = process();
        killed.destroyForcibly();
        killed.onExit().join();
        assertThat(run("token", "0363-burgerzaken").code()).isEqualTo(3);

        String again = started();
        assertThat(get(again + "/toegang/v1/token", token))
                .as("an older token still holds")
                .isEqualTo(200);

        ProcessHandle server = process();
        assertThat(run("stop").code()).isZero();
        assertThat(server.isAlive()).isFalse();
        assertThat(Files.exists(DataDirectory.of(directory).runFile())).isFalse();
        assertThat(postgresIsDown()).isTrue();
        assertThat(machine).as("what is left on the machine").isEmptyDirectory();
        doesNotStartWhereTheLawForbidsIt();
    }

    private void doesNotStartWhereTheLawForbidsIt() throws Exception {
        Path configuration = DataDirectory.of(directory).configuration();
        Files.writeString(
                configuration,
                "zones:\n  algemeen:\n    kind: overheid\n  afgescheiden:\n    kind: overheid\n");

        Outcome outcome = run("start", "--port", "0");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err())
                .contains("Register brp kan nergens staan. De basisregistratie personen staat")
                .contains("Wet BRP art. 1.10")
                .contains("zone van soort afgescheiden");
        assertThat(postgresIsDown()).isTrue();
    }

    @Test
    void aPortThatIsTakenIsNamedWithTheWayOut() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Outcome outcome = run("start", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("Port " + taken.getLocalPort()).contains("--port");
        }
    }

    @Test
    void aSettingThatNobodyKnowsKeepsTheServerDown() throws Exception {
        Files.writeString(
                DataDirectory.of(directory).configuration(), "tokens:\n  lifetimeSecond: 60\n");

        Outcome outcome = run("start", "--port", "0");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("there is no setting 'tokens.lifetimeSecond'")
                .contains("did you mean tokens.lifetimeSeconds?");
    }

    @Test
    void aFlagThatTheVirtualMachineDoesNotKnowIsNamed() throws Exception {
        Outcome outcome =
                gemeentecloud.run(
                        Map.of("GEMEENTECLOUD_JVM_OPTIONS", "-XX:+Onzin"),
                        "start",
                        "--port",
                        "0",
                        "--data",
                        directory.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("Unrecognized VM option 'Onzin'")
                .contains("logs/server.out");
    }

    private String started() throws Exception {
        Outcome outcome = run("start", "--port", "0");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).startsWith("http://localhost:");
        return outcome.out().strip();
    }

    private void leavesRunFileAndSecretBehind(String url) throws Exception {
        DataDirectory data = DataDirectory.of(directory);
        assertThat(RunFile.read(data).orElseThrow().url()).isEqualTo(url);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.adminToken())))
                .isEqualTo("rw-------");
    }

    private void isFoundWhenStartedAgain(String url) throws Exception {
        Outcome again = run("start", "--port", "0");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("Already running at " + url);
        assertThat(again.out().strip()).isEqualTo(url);
    }

    private void refusesOtherOptions() throws Exception {
        Outcome other = run("start", "--port", "0", "--proef");
        assertThat(other.code()).isEqualTo(4);
        assertThat(other.err()).contains("other options").contains("stop");
    }

    private String connectsAMunicipality(String url) throws Exception {
        Outcome connected = run("connect", "0363");
        assertThat(connected.code()).as(connected.err()).isZero();
        assertThat(connected.out()).contains("client 0363-burgerzaken").contains("secret ");
        String secret = connected.out().lines().toList().getLast().substring("secret ".length());

        assertThat(run("connect", "0363").out())
                .contains("0363-burgerzaken")
                .doesNotContain("secret");

        Outcome token = run("token", "0363-burgerzaken");
        assertThat(token.code()).isZero();
        assertThat(token.out().lines()).hasSize(1);
        assertThat(get(url + "/toegang/v1/token", token.out().strip())).isEqualTo(200);

        revokesATokenThatItGotWithItsSecret(url, secret);
        return token.out().strip();
    }

    private void revokesATokenThatItGotWithItsSecret(String url, String secret) throws Exception {
        String answer = form(url + "/oauth2/token", "grant_type=client_credentials", secret).body();
        String token = JsonObject.parse(answer).text("access_token");
        assertThat(get(url + "/toegang/v1/token", token)).isEqualTo(200);

        assertThat(form(url + "/oauth2/revoke", "token=" + token, secret).statusCode())
                .isEqualTo(200);

        assertThat(get(url + "/toegang/v1/token", token)).isEqualTo(401);
    }

    private void saysNoToAMunicipalityThatDoesNotExist() throws Exception {
        Outcome outcome = run("connect", "9999");
        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err()).contains("9999");
        assertThat(run("token", "niemand").code()).isEqualTo(5);
    }

    private Outcome run(String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = directory.toString();
        return gemeentecloud.run(
                Map.of(
                        "GEMEENTECLOUD_JVM_OPTIONS",
                        Script.SHORT_LIVED + " -Djava.io.tmpdir=" + machine),
                all);
    }

    private ProcessHandle process() throws IOException {
        return RunFile.read(DataDirectory.of(directory)).flatMap(RunFile::process).orElseThrow();
    }

    /** No postmaster of this directory has left its pid file. */
    private boolean postgresIsDown() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.noneMatch(file -> file.endsWith("postmaster.pid"));
        }
    }

    private int get(String url, String token) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> form(String url, String body, String secret) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("0363-burgerzaken:" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
