package nl.gemeentecloud.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.gemeentecloud.app.running.ZoneDatabase;
import nl.gemeentecloud.app.running.ZoneProcesses;
import nl.gemeentecloud.ledger.verify.EntryReader;

/**
 * People go on asking while the PostgreSQL with persons is there but says nothing: each is told so
 * soon, the other zone does not notice, and when it speaks again all is as before.
 */
final class WhileAZoneHangs {

    private static final String ZONE = "afgescheiden";
    private static final int ASKERS = 4;
    private static final long PAUSE_MILLIS = 20;

    /** Answers that make a moment of the story plain: some for everyone who asks. */
    private static final int ENOUGH = 2 * ASKERS;

    /** Within which a zone that says nothing is noticed (docs/zones.md). */
    private static final Duration PROMISED = Duration.ofSeconds(4);

    /** With as much again and a little for a busy machine. */
    private static final Duration SOON = PROMISED.plusSeconds(6);

    private final HttpClient http;
    private final Path data;
    private final HttpRequest question;
    private final HttpRequest look;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean enough = new AtomicBoolean();

    private record Answer(String trace, int status, boolean problem, Duration took) {}

    /**
     * @param data directory of the server that is asked
     * @param question about a person, allowed
     * @param look at an address, in the other zone
     */
    WhileAZoneHangs(HttpClient http, Path data, HttpRequest question, HttpRequest look) {
        this.http = http;
        this.data = data;
        this.question = question;
        this.look = look;
    }

    void everybodyIsToldSoonAndNothingIsAnsweredOffTheRecord() throws Exception {
        ZoneProcesses zone = ZoneProcesses.of(data, ZONE);
        List<Future<?>> asking = new ArrayList<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ASKERS; i++) {
                asking.add(askers.submit(this::goOnAsking));
            }
            try {
                freezeAndThaw(zone);
            } finally {
                enough.set(true);
            }
            for (Future<?> each : asking) {
                each.get();
            }
        }
        Set<String> onRecord = onRecord();
        assertThat(answers)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isIn(200, 503);
                    assertThat(answer.problem()).isEqualTo(answer.status() == 503);
                    assertThat(answer.took()).isLessThan(SOON);
                    assertThat(answer.status() == 503 || onRecord.contains(answer.trace()))
                            .isTrue();
                });
    }

    private void freezeAndThaw(ZoneProcesses zone) throws Exception {
        await(200);
        try {
            zone.freeze();
            await(503);
        } finally {
            zone.thaw();
        }
        await(200);
    }

    private boolean goOnAsking() throws Exception {
        while (!enough.get()) {
            answers.add(ask());
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** Until so many more were answered so; who looks at what is open is answered all the time. */
    private void await(int status) throws Exception {
        long wanted = count(status) + ENOUGH;
        long begin = System.nanoTime();
        while (count(status) < wanted) {
            assertThat(http.send(look, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .as("the other zone answers")
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("till answers are %d: %s", status, answers)
                    .isLessThan(SOON);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private long count(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private Answer ask() throws IOException, InterruptedException {
        String trace = "%032x".formatted(asked.incrementAndGet());
        HttpRequest traced =
                HttpRequest.newBuilder(question, (name, value) -> true)
                        .header("traceparent", "00-" + trace + "-0000000000000001-00")
                        .timeout(SOON)
                        .build();
        long begin = System.nanoTime();
        HttpResponse<Void> answer = http.send(traced, HttpResponse.BodyHandlers.discarding());
        return new Answer(
                trace,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").isPresent()
                        && answer.headers()
                                .allValues("Content-Type")
                                .contains("application/problem+json"),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private Set<String> onRecord() throws Exception {
        Set<String> traces = new HashSet<>();
        try (ZoneDatabase auditor = ZoneDatabase.as("auditor", data, ZONE)) {
            for (byte[] bytes : auditor.bytes("select bytes from ledger_entry")) {
                traces.add(EntryReader.read(bytes).draft().traceId());
            }
        }
        return traces;
    }
}
