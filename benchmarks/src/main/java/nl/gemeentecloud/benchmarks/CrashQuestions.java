package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks from several threads, whatever happens to who answers, and remembers by trace id what was
 * answered in full: found or refused.
 */
final class CrashQuestions implements AutoCloseable {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 20;

    private final URI address;
    private final int persons;
    private final int firstNumber;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong mistakes = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * @param persons how many there are, numbered from {@code firstNumber}
     */
    CrashQuestions(int port, int persons, int firstNumber) {
        this.address = URI.create("http://localhost:" + port + "/haalcentraal/api/brp/personen");
        this.persons = persons;
        this.firstNumber = firstNumber;
    }

    void ask(String token, int connections) {
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().daemon().name("asking-" + i).start(() -> run(token)));
        }
    }

    /** Asks wrongly as well: what is wrong with a question holds numbers too. */
    void nonsense(String token) {
        threads.add(
                Thread.ofPlatform()
                        .daemon()
                        .name("asking-nonsense")
                        .start(() -> runNonsense(token)));
    }

    private void runNonsense(String token) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!stopped) {
                int number = firstNumber + ThreadLocalRandom.current().nextInt(persons);
                wrong(http, token, "/" + number, "{}");
                wrong(http, token, "?burgerservicenummer=" + number, "{\"type\": " + number);
                wrong(http, number + "." + number, "", "[" + number + "]");
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void wrong(HttpClient http, String token, String more, String body)
            throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create(address + more))
                            .timeout(LONGEST_ANSWER)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            mistakes.incrementAndGet();
        } catch (IOException cutOff) {
            // as it should be while nobody answers
            unanswered.incrementAndGet();
        }
    }

    private void run(String token) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!stopped) {
                if (!once(http, token)) {
                    unanswered.incrementAndGet();
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean once(HttpClient http, String token) throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String trace = hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
        int number = firstNumber + random.nextInt(persons);
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(LONGEST_ANSWER)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": ["%d"],
                                         "fields": ["burgerservicenummer", "naam"]}
                                        """
                                                .formatted(number)))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && answer.body().contains("\"" + number + "\"")) {
                given.incrementAndGet();
            } else if (answer.statusCode() == 403) {
                refused.incrementAndGet();
            } else {
                return false;
            }
            answered.add(trace);
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    long given() {
        return given.get();
    }

    long refused() {
        return refused.get();
    }

    long mistakes() {
        return mistakes.get();
    }

    long unanswered() {
        return unanswered.get();
    }

    /** Returns when nobody asks any more. */
    Set<String> stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return answered;
    }

    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }
}
