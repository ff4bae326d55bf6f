package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.running.Script;
import nl.gemeentecloud.app.running.Script.Outcome;
import nl.gemeentecloud.app.running.ZoneDatabase;
import nl.gemeentecloud.app.running.ZoneProcesses;
import nl.gemeentecloud.ledger.EntryDraft;
import nl.gemeentecloud.ledger.verify.EntryReader;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody does who meets the product: demo, the commands it prints, the real test persons,
 * proof, a database that dies, stop.
 */
class FromStartToProofTest {

    private static final Path ROOT = Path.of(System.getProperty("gemeentecloud.root"));
    private static final String CLIENTS = "/beheer/v1/clients/";
    private static final int RVIG_PERSONS = 412;

    /** More than can go along in the statements that hang, with eight of those at a time. */
    private static final int ASKING = 80;

    private static final int LEAST_UNDER_WAY = 2;

    private static final int TURNED_AWAY = 8;

    /** One second, and what a busy machine adds to it; less than a statement may take. */
    private static final long SOON_NANOS = 15_000_000_000L;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Script gemeentecloud = new Script();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir private Path directory = Path.of("unset");

    private Path data = Path.of("unset");

    @AfterEach
    void stop() throws Exception {
        run("stop");
    }

    @Test
    void aDemonstrationIsAskedProvenBrokenRepairedAndStopped() throws Exception {
        data = directory.resolve("data");
        Outcome demo = run("demo", "--port", "0", "--inwoners", "300");
        assertThat(demo.code()).as(demo.err()).isZero();
        printedQuestionsAreAnswered(demo.out());
        secondTimeChangesNothing();
        takesInTheRealTestPersons();
        turnsAwayWhatASlowZoneHasNoRoomFor(demo.out());
        saysSoWhenAZoneHangs(demo.out());
        keepsAnsweringWhenADatabaseDies(demo.out());
        isAsWrittenWhileItRuns();
        whatTheOperatorDidIsOnRecord();
        findsWhatTheOwnerOfTheTablesChanged();
        Path saved = isAsWrittenWhenItStands();
        tellsWhereADownloadWasChanged(saved);
    }

    private void printedQuestionsAreAnswered(String printed) throws Exception {
        Matcher questions = Pattern.compile("(?m)^ +(curl (?:.*\\\\\\R)*.*)$").matcher(printed);
        int asked = 0;
        while (questions.find()) {
            String answer = shell(questions.group(1));
            assertThat(answer)
                    .containsPattern("\"personen\":\\[\\{|\"openbareRuimteNaam\":\"[^\"]+\"");
            asked++;
        }
        assertThat(asked).isEqualTo(3);
        assertThat(printed).contains("secret ");
    }

    /** As a user pastes it, in the folder of the product. */
    private String shell(String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(ROOT.toFile());
        builder.environment().put("GEMEENTECLOUD_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private void secondTimeChangesNothing() throws Exception {
        Outcome again = run("demo", "--port", "0", "--inwoners", "300");

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err())
                .contains("Already running")
                .containsPattern("(?s)in \\(0 new, .*in \\(0 new, ");
        assertThat(again.out()).doesNotContain("secret ").contains("curl");
    }

    private void takesInTheRealTestPersons() throws Exception {
        Path testset = ROOT.resolve("../shared/data/brp/testset-persoonslijsten-gba-v-a.csv");
        if (!Files.exists(testset)) {
            return;
        }
        Outcome loaded = run("load", "brp", "" + testset, "--gemeente", "1911");

        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(loaded.out()).contains(RVIG_PERSONS + " taken").contains("0 rejected");
        Path report =
                Path.of(loaded.out().lines().toList().getLast().substring("report ".length()));
        assertThat(Files.readAllLines(report).getFirst())
                .isEqualTo("\uFEFFernst;record;kenmerk;plaats;regel;melding");
        assertThat(Files.readAllLines(report)).hasSizeGreaterThan(10).allMatch(l -> cells(l) == 6);
    }

    /** Cells of a line, those in quotes taken as one. */
    private static int cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(";", -1).length;
    }

    private static String question(String printed) {
        return Pattern.compile("--data '(\\{.*ZoekMet.*\\})'")
                .matcher(printed)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Somebody holds a lock on the persons; docs/zones.md says how long others wait. */
    private void turnsAwayWhatASlowZoneHasNoRoomFor(String printed) throws Exception {
        String url = RunFile.read(DataDirectory.of(data)).orElseThrow().url();
        String token = run("token", "1911-burgerzaken").out().strip();
        HttpRequest request = request(url, token, question(printed));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, "afgescheiden")) {
            owner.run("begin", "lock table brp.persoonslijst in access exclusive mode");
            for (int i = 0; i < ASKING; i++) {
                answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
            }
            long begin = System.nanoTime();
            while (answers.stream().filter(CompletableFuture::isDone).count() < TURNED_AWAY) {
                assertThat(toegang(url, token)).as("the other zone answers").isEqualTo(200);
                assertThat(System.nanoTime() - begin).isLessThan(SOON_NANOS);
            }
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                if (answer.isDone()) {
                    assertThat(answer.join().statusCode()).isEqualTo(503);
                    assertThat(answer.join().headers().firstValue("Retry-After")).hasValue("1");
                }
            }
            owner.run("rollback");
        }
        List<Integer> statuses =
                answers.stream().map(answer -> answer.join().statusCode()).toList();
        assertThat(statuses).as("everyone is answered or told to come back").containsOnly(200, 503);
        assertThat(statuses.stream().filter(status -> status == 200))
                .as("who was under way is answered")
                .hasSizeGreaterThanOrEqualTo(LEAST_UNDER_WAY);
    }

    private void saysSoWhenAZoneHangs(String printed) throws Exception {
        String url = RunFile.read(DataDirectory.of(data)).orElseThrow().url();
        String token = run("token", "1911-burgerzaken").out().strip();
        Matcher address = Pattern.compile("http://\\S+/adressen\\?[^'\"\\s]+").matcher(printed);
        assertThat(address.find()).as(printed).isTrue();
        HttpRequest look = HttpRequest.newBuilder(URI.create(address.group())).build();

        new WhileAZoneHangs(http, data, request(url, token, question(printed)), look)
                .everybodyIsToldSoonAndNothingIsAnsweredOffTheRecord();
    }

    private void keepsAnsweringWhenADatabaseDies(String printed) throws Exception {
        String url = RunFile.read(DataDirectory.of(data)).orElseThrow().url();
        String token = run("token", "1911-burgerzaken").out().strip();
        String question = question(printed);
        assertThat(ask(url, token, question).statusCode()).isEqualTo(200);

        ZoneProcesses persons = ZoneProcesses.of(data, "afgescheiden");
        long killed = persons.postmaster();
        persons.kill();

        long deadline = System.nanoTime() + PATIENCE_NANOS;
        boolean refused = false;
        HttpResponse<String> answer = ask(url, token, question);
        while (answer.statusCode() != 200 || !(refused || persons.postmaster() != killed)) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
            if (answer.statusCode() == 503) {
                refused = true;
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(toegang(url, token)).as("the other zone answers").isEqualTo(200);
            }
            assertThat(System.nanoTime()).as("it comes back by itself").isLessThan(deadline);
            Thread.sleep(20);
            answer = ask(url, token, question);
        }
    }

    private void isAsWrittenWhileItRuns() throws Exception {
        Outcome verified = run("verify-log");

        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out())
                .contains("zone algemeen, ")
                .contains("zone afgescheiden, ")
                .contains("as written");
    }

    private void whatTheOperatorDidIsOnRecord() throws Exception {
        RunFile server = RunFile.read(DataDirectory.of(data)).orElseThrow();
        String admin = Files.readString(DataDirectory.of(data).adminToken()).strip();
        String token = run("token", "1911-burgerzaken").out().strip();
        HttpRequest revoke =
                HttpRequest.newBuilder(URI.create(server.url() + CLIENTS + "1911-burgerzaken"))
                        .header("Authorization", "Bearer " + admin)
                        .DELETE()
                        .build();
        assertThat(http.send(revoke, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
        assertThat(toegang(server.url(), token)).as("withdrawn").isEqualTo(401);

        List<String> acts = new ArrayList<>();
        try (ZoneDatabase auditor = ZoneDatabase.as("auditor", data, "algemeen")) {
            for (byte[] bytes :
                    auditor.bytes(
                            "select bytes from ledger_entry where kind = 'BEHEER' order by at, seq")) {
                EntryDraft act = EntryReader.read(bytes).draft();
                acts.add("%s %s".formatted(act.operation(), act.details().values()));
            }
        }

        assertThat(acts).first(InstanceOfAssertFactories.STRING).startsWith("gemeente-aansluiten");
        assertThat(acts)
                .contains("token-uitgeven [1911-burgerzaken]")
                .contains("levering-aannemen [persoonslijsten-1911.lo3, brp]")
                .endsWith("client-intrekken [1911-burgerzaken]");
    }

    /** Whoever has that password can change everything there, but has no keys. */
    private void findsWhatTheOwnerOfTheTablesChanged() throws Exception {
        changeIsFound(
                "afgescheiden",
                "update ledger_entry set bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) where seq = 2",
                "zone afgescheiden, log afgescheiden",
                ", entry 2, ");
        changeIsFound(
                "algemeen",
                "update ledger_entry set application = 'een-ander' where seq = 1",
                "zone algemeen, log algemeen",
                ", entry 1, column application: expected ");
    }

    private void changeIsFound(String zone, String change, String log, String place)
            throws Exception {
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, zone)) {
            owner.run("create table kept as table ledger_entry");
            assertThat(owner.run(change)).isEqualTo(1);

            Outcome verified = run("verify-log");

            assertThat(verified.code()).as(verified.err()).isEqualTo(1);
            assertThat(verified.out().lines().toList().getLast()).startsWith(log).contains(place);
            owner.run(
                    "delete from ledger_entry using kept where (kept.log_id, kept.seq) = (ledger_entry.log_id, ledger_entry.seq)",
                    "insert into ledger_entry table kept",
                    "drop table kept");
        }
    }

    private Path isAsWrittenWhenItStands() throws Exception {
        assertThat(run("stop").code()).isZero();
        Path saved = directory.resolve("logboek");

        Outcome verified = run("verify-log", "--save", "" + saved);

        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(Files.exists(data.resolve("zones/afgescheiden/data/postmaster.pid")))
                .as("the zone stands again")
                .isFalse();
        Path file = saved.resolve("logboek-afgescheiden.txt");
        assertThat(run("verify-log", "--file", "" + file).code()).isZero();
        return file;
    }

    private void tellsWhereADownloadWasChanged(Path saved) throws Exception {
        String text = Files.readString(saved);
        Matcher entry = Pattern.compile("(?m)^e 2 (.)").matcher(text);
        assertThat(entry.find()).isTrue();
        char other = entry.group(1).equals("A") ? 'B' : 'A';
        Path changed = directory.resolve("changed.txt");
        Files.writeString(
                changed, text.substring(0, entry.start(1)) + other + text.substring(entry.end(1)));

        Outcome outcome = run("verify-log", "--file", "" + changed);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("entry 2");
    }

    private HttpResponse<String> ask(String url, String token, String question) throws Exception {
        return http.send(request(url, token, question), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String url, String token, String question) {
        return HttpRequest.newBuilder(URI.create(url + "/haalcentraal/api/brp/personen"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
    }

    private int toegang(String url, String token) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url + "/toegang/v1/token"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Outcome run(String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return gemeentecloud.run(all);
    }
}
