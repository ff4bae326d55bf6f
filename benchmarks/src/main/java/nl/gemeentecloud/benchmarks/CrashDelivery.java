package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries of the same persons, each time changed, handed to a server that may be killed. */
final class CrashDelivery {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int NUMBERS_IN_A_QUESTION = 20;

    private final Installation cloud;
    private final String token;
    private final int firstNumber;
    private final List<String> original;
    private final Path changed;
    private char letter = 'A';

    CrashDelivery(Installation cloud, String token, Path original, int firstNumber)
            throws IOException {
        this.cloud = cloud;
        this.token = token;
        this.firstNumber = firstNumber;
        this.original = Files.readAllLines(original);
        this.changed = original.resolveSibling("veranderd.lo3");
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

    /** How many persons are not found as they were delivered last. */
    long missing() throws IOException, InterruptedException {
        long missing = 0;
        for (int from = 0; from < original.size(); from += NUMBERS_IN_A_QUESTION) {
            int to = Math.min(original.size(), from + NUMBERS_IN_A_QUESTION);
            missing += to - from - asDelivered(from, to);
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
