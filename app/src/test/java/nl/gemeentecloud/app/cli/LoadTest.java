package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.running.Script;
import nl.gemeentecloud.app.running.Script.Outcome;
import nl.gemeentecloud.app.running.SharedPrograms;
import nl.gemeentecloud.app.running.ZoneDatabase;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery as an administrator brings it: accepted, taken in, reported, repeated, resumed. */
class LoadTest {

    private static final int LONGER_THAN_A_PERSOONSLIJST = 2_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Script gemeentecloud = new Script();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path directory = Path.of("unset");

    private Path data = Path.of("unset");

    @AfterEach
    void stop() throws Exception {
        script("stop");
    }

    @Test
    void filesAreLoadedReportedRepeatedRefusedAndResumed() throws Exception {
        data = directory.resolve("data");
        SharedPrograms.in(data);
        Path persons = persons(300);
        Outcome started = script("start", "--port", "0");
        assertThat(started.code()).as(started.err()).isZero();

        Outcome notConnected = run("load", "brp", "" + persons, "--gemeente", "1911");
        assertThat(notConnected.code()).isEqualTo(5);
        assertThat(notConnected.err()).contains("connect 1911");

        assertThat(run("connect", "1911").code()).isZero();
        takesIn(persons);
        changesNothingTheSecondTime(persons);
        leavesOutAndReportsWhatCannotBeRead();
        saysWhatIsWrongWithACallOrAFile(persons);
        refusesWhatTheLawForbids();
        goesOnAfterTheServerWasKilled();
    }

    private void takesIn(Path persons) throws Exception {
        Outcome loaded = run("load", "brp", "" + persons, "--gemeente", "1911", "--json");

        assertThat(loaded.code()).as(loaded.err()).isZero();
        JsonObject outcome = JsonObject.parse(loaded.out());
        assertThat(outcome.text("status")).isEqualTo("geladen");
        assertThat(outcome.number("nieuw")).isEqualTo(Files.readAllLines(persons).size());
        assertThat(outcome.number("geweigerd")).isZero();
    }

    private void changesNothingTheSecondTime(Path persons) throws Exception {
        Outcome again = run("load", "brp", "" + persons, "--gemeente", "1911");

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("0 new, 0 changed").contains("0 rejected");
    }

    /** Seven people who are not in it yet, of whom one can be read. */
    private void leavesOutAndReportsWhatCannotBeRead() throws Exception {
        List<String> others = Files.readAllLines(persons(20, 2));
        List<byte[]> records = new ArrayList<>();
        records.add(bytes(others.get(0)));
        records.add(bytes(others.get(1).substring(0, others.get(1).length() / 2)));
        records.add(bytes("99998" + others.get(2).substring(5)));
        records.add(withName(others.get(3), new byte[] {(byte) 0xC8, 'e'}));
        records.add(withName(others.get(4), new byte[] {(byte) 0xEB, 'e'}));
        records.add(bytes("00009" + "01004" + "0120" + others.get(5)));
        records.add(bytes(others.get(6) + "0".repeat(LONGER_THAN_A_PERSOONSLIJST)));
        Path dirty = directory.resolve("dirty.lo3");
        Files.write(dirty, joined(records));

        Outcome loaded = run("load", "brp", "" + dirty, "--gemeente", "1911");

        assertThat(loaded.code()).isZero();
        assertThat(loaded.out()).contains("1 taken (1 new,").contains("6 rejected");
        Path report =
                Path.of(loaded.out().lines().toList().getLast().substring("report ".length()));
        List<String> lines =
                Files.readAllLines(report).stream()
                        .filter(line -> line.startsWith("geweigerd;"))
                        .toList();
        assertThat(lines).hasSize(6);
        assertThat(lines).allMatch(line -> line.matches(".*(Lever|Corrigeer|Controleer) .*"));
        assertThat(lines.get(0)).startsWith("geweigerd;2;;teken 1;lengte;");
        assertThat(lines.get(1)).startsWith("geweigerd;3;;teken 1;lengte;");
        assertThat(lines.get(2)).matches("geweigerd;4;;byte \\d+;teletex;.* in UTF-8.*");
        assertThat(lines.get(3)).matches("geweigerd;5;;byte \\d+;tekenset;.* in UTF-8.*");
        assertThat(lines.get(4)).startsWith("geweigerd;6;;teken 1;lengte;");
        assertThat(lines.get(5)).startsWith("geweigerd;7;;teken 1;omvang;");
        nothingOfThemIsVisible(others);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /** The person with these two bytes as the first letters of the geslachtsnaam. */
    private static byte[] withName(String line, byte[] letters) {
        byte[] bytes = bytes(line);
        int name = line.indexOf("0240", 10) + 7;
        System.arraycopy(letters, 0, bytes, name, letters.length);
        return bytes;
    }

    private static byte[] joined(List<byte[]> records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] each : records) {
            file.writeBytes(each);
            file.write('\n');
        }
        return file.toByteArray();
    }

    private void nothingOfThemIsVisible(List<String> others) throws Exception {
        List<String> numbers =
                others.stream()
                        .limit(7)
                        .map(line -> new Lo3Glance(line).value("01.0120").orElseThrow())
                        .toList();
        String question =
                "{\"type\":\"RaadpleegMetBurgerservicenummer\",\"fields\":[\"burgerservicenummer\"],\"burgerservicenummer\":[\"%s\"]}"
                        .formatted(String.join("\",\"", numbers));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(url() + "/haalcentraal/api/brp/personen"))
                                .header(
                                        "Authorization",
                                        "Bearer " + run("token", "1911-burgerzaken").out().strip())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(question))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"personen\":[{\"burgerservicenummer\":\"" + numbers.get(0) + "\"}]");
    }

    private void saysWhatIsWrongWithACallOrAFile(Path persons) throws Exception {
        assertThat(run("load", "brp", "" + persons).err()).contains("per gemeente");
        assertThat(run("load", "brp", "" + persons).code()).isEqualTo(5);
        assertThat(run("load", "wonen", "" + persons, "--gemeente", "1911").err())
                .contains("'wonen'")
                .contains("brp");
        assertThat(run("load", "brp", directory + "/niets", "--gemeente", "1911").code())
                .isEqualTo(2);
        Path other = directory.resolve("plaatje.png");
        Files.write(other, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        Outcome refused = run("load", "brp", "" + other, "--gemeente", "1911");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("plaatje.png: geweigerd.").contains("LO3");
    }

    /** A placement that was lawful once, or was written past the product. */
    private void refusesWhatTheLawForbids() throws Exception {
        Path others = persons(20, 3);
        place("algemeen", 409);

        Outcome refused = script("load", "brp", "" + others, "--gemeente", "1911");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("Register brp mag niet in zone algemeen (soort overheid)")
                .contains("Wet BRP art. 1.10")
                .contains("Plaats het in een zone van soort afgescheiden");
        place("afgescheiden", 200);
        Outcome loaded = run("load", "brp", "" + others, "--gemeente", "1911", "--json");
        assertThat(JsonObject.parse(loaded.out()).number("nieuw"))
                .as("nothing of it was in")
                .isEqualTo(Files.readAllLines(others).size());
    }

    /** The server reads placements about once a second. */
    private void place(String zone, int destinationStatus) throws Exception {
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, "algemeen")) {
            owner.run(
                    "insert into placement (register, tenant, zone) values ('brp', 1911, '%s') on conflict (register, tenant) do update set zone = excluded.zone"
                            .formatted(zone),
                    "update platform_version set version = version + 1");
        }
        HttpRequest destination = asOperator("/beheer/v1/registers/brp/bestemming?gemeente=1911");
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (http.send(destination, HttpResponse.BodyHandlers.discarding()).statusCode()
                != destinationStatus) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private void goesOnAfterTheServerWasKilled() throws Exception {
        Path many = persons(6_000);
        BagDelivery bag = new BagDelivery(directory.resolve("wereld"), 1_500);
        Process waiting;
        Outcome accepted;
        // whoever reads a table keeps what was read from taking its place
        try (ZoneDatabase owner = ZoneDatabase.as("owner", data, "algemeen")) {
            owner.run("begin", "lock table bag.woonplaats in access share mode");
            waiting =
                    gemeentecloud.start(
                            Map.of(), "load", "bag", "" + bag.extract(), "--data", "" + data);
            bag.isReadButNotVisible(owner, server().url());
            accepted = run("load", "brp", "" + many, "--gemeente", "1911", "--niet-wachten");
            assertThat(accepted.code()).as(accepted.err()).isZero();
            assertThat(accepted.out().lines()).hasSize(1);

            ProcessHandle killed = server().process().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();
        }
        boolean told = waiting.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
        waiting.destroyForcibly();
        assertThat(told).as("whoever waited is told").isTrue();
        assertThat(waiting.exitValue()).isNotZero();

        Outcome started = script("start", "--port", "0");
        assertThat(started.code()).as(started.err()).isZero();

        JsonObject outcome = ended(accepted.out().strip());
        assertThat(outcome.text("status")).isEqualTo("geladen");
        assertThat(outcome.number("gelezen")).isEqualTo(Files.readAllLines(many).size());
        assertThat(outcome.number("geweigerd")).isZero();
        changesNothingTheSecondTime(many);
        loaded("bag", bag.extract());
        bag.isInTheRegisterAsIfNobodyDisturbedIt(data);
        JsonObject again = loaded("bag", bag.extract());
        assertThat(again.number("nieuw") + again.number("gewijzigd")).isZero();
        bag.isInTheRegisterAsIfNobodyDisturbedIt(data);
    }

    /** The delivery of that id, when it is no longer waiting or busy. */
    private JsonObject ended(String id) throws Exception {
        HttpRequest request = asOperator("/beheer/v1/leveringen/" + id);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("it is known: %s", answer.body()).isEqualTo(200);
            JsonObject status = JsonObject.parse(answer.body());
            if (status.isTrue("klaar")) {
                return status;
            }
            assertThat(System.nanoTime()).as("it ends").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private HttpRequest asOperator(String path) throws Exception {
        String token = Files.readString(DataDirectory.of(data).adminToken()).strip();
        return HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private RunFile server() throws Exception {
        return RunFile.read(DataDirectory.of(data)).orElseThrow();
    }

    private JsonObject loaded(String register, Path file, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("load", register, "" + file, "--json"));
        words.addAll(List.of(more));
        Outcome loaded = run(words.toArray(String[]::new));
        assertThat(loaded.code()).as(loaded.err()).isZero();
        return JsonObject.parse(loaded.out());
    }

    private String url() throws Exception {
        return RunFile.read(DataDirectory.of(data)).orElseThrow().url();
    }

    private Path persons(int inwoners) throws Exception {
        return persons(inwoners, 1);
    }

    private Path persons(int inwoners, long seed) throws Exception {
        Path file = directory.resolve("personen-" + inwoners + ".lo3");
        try (OutputStream out = Files.newOutputStream(file)) {
            Proef.writePersoonslijsten(
                    ProefOptions.of(new Gemeentecode("1911"), inwoners, seed),
                    out,
                    Progress.silent());
        }
        return file;
    }

    private Outcome run(String... arguments) {
        return InProcess.run(with(arguments));
    }

    private Outcome script(String... arguments) throws Exception {
        return gemeentecloud.run(with(arguments));
    }

    private String[] with(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return all;
    }
}
