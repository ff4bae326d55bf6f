package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.brp.reader.Lo3Reader;
import nl.gemeentecloud.core.levering.Delivered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries of the same persons, each time changed, handed to a server that may be killed. */
final class CrashDelivery {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int NUMBERS_IN_A_QUESTION = 20;
    private static final int CATEGORIE_PERSOON = 1;
    private static final String VOORNAMEN = "0210";
    private static final int CATEGORIE_INSCHRIJVING = 7;
    private static final String REDEN_OPSCHORTING = "6720";
    private static final Set<String> AFGEVOERD = Set.of("F", "W");

    private final Installation cloud;
    private final String token;
    private final int firstNumber;
    private final List<String> original;
    private final Path changed;

    /** Places of the persons who are found and whose own first names can change. */
    private final BitSet followed;

    private char letter = 'A';

    CrashDelivery(Installation cloud, String token, Path original, int firstNumber)
            throws IOException {
        this.cloud = cloud;
        this.token = token;
        this.firstNumber = firstNumber;
        this.original = Files.readAllLines(original);
        this.changed = original.resolveSibling("veranderd.lo3");
        this.followed = canBeFollowed(original);
    }

    private static BitSet canBeFollowed(Path file) throws IOException {
        BitSet places = new BitSet();
        try (InputStream in = Files.newInputStream(file)) {
            Lo3Reader reader = new Lo3Reader(in, BrpDefinition.load().persoonslijst());
            for (int place = 0; reader.hasNext(); place++) {
                if (reader.next() instanceof Delivered.Taken taken) {
                    places.set(place, canFollow(Persoonslijst.of(taken.document())));
                }
            }
        }
        return places;
    }

    /** Whoever was written off is not found, and a name that is not there cannot change. */
    private static boolean canFollow(Persoonslijst persoon) {
        String voornamen = persoon.value(CATEGORIE_PERSOON, VOORNAMEN);
        String opschorting = persoon.value(CATEGORIE_INSCHRIJVING, REDEN_OPSCHORTING);
        return voornamen != null
                && Character.isLetter(voornamen.codePointAt(0))
                && !AFGEVOERD.contains(opschorting == null ? "" : opschorting);
    }

    /** Gives every person's first names another first letter; the rest stays. */
    void change(int round) throws IOException {
        letter = (char) ('A' + round % 26);
        Files.write(
                changed,
                original.stream()
                        .map(line -> line.replaceFirst("0210([0-9]{3})\\p{L}", "0210$1" + letter))
                        .toList());
    }

    /** Hands it in; whether the server said that it has it. */
    boolean accepted() throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    send(
                            request("/proef/brp/persoonslijsten")
                                    .header("Content-Type", "text/plain;charset=UTF-8")
                                    .POST(HttpRequest.BodyPublishers.ofFile(changed)));
            return answer.statusCode() == 204;
        } catch (IOException cutOff) {
            return false;
        }
    }

    /** How many persons are not found as they were delivered last, of those who can be followed. */
    long missing() throws IOException, InterruptedException {
        long missing = 0;
        for (int from = 0; from < original.size(); from += NUMBERS_IN_A_QUESTION) {
            int to = Math.min(original.size(), from + NUMBERS_IN_A_QUESTION);
            missing += followed.get(from, to).cardinality() - asDelivered(from, to);
        }
        return missing;
    }

    private long asDelivered(int from, int to) throws IOException, InterruptedException {
        List<String> numbers =
                java.util.stream.IntStream.range(firstNumber + from, firstNumber + to)
                        .mapToObj(Integer::toString)
                        .toList();
        HttpResponse<String> answer =
                answered(
                        request("/haalcentraal/api/brp/personen")
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"type": "RaadpleegMetBurgerservicenummer",
                                                 "burgerservicenummer": ["%s"], "fields": ["naam.voornamen"]}
                                                """
                                                        .formatted(
                                                                String.join("\", \"", numbers)))));
        long found = 0;
        for (JsonNode person : JsonMapper.shared().readTree(answer.body()).path("personen")) {
            String voornamen = person.path("naam").path("voornamen").asString();
            if (!voornamen.isEmpty() && voornamen.charAt(0) == letter) {
                found++;
            }
        }
        return found;
    }

    /** Asks until it is answered: who is turned away (503) learned nothing about what is in. */
    private static HttpResponse<String> answered(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == 200) {
                return answer;
            }
            if (answer.statusCode() != 503 || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "A question about a delivery is answered with %d: %s"
                                .formatted(answer.statusCode(), answer.body()));
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + cloud.port() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
