package nl.gemeentecloud.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.gemeentecloud.ledger.keys.KeyFiles;
import nl.gemeentecloud.ledger.keys.VerificationKeys;
import nl.gemeentecloud.store.ledger.AuditOutcome;
import nl.gemeentecloud.store.ledger.CheckpointFolder;
import nl.gemeentecloud.store.ledger.LedgerAudit;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.Zones;

/**
 * Kills the program and the PostgreSQL of each zone, again and again, while questions are asked and
 * a delivery is taken in. After each: whatever was answered is on record, the ledgers verify, what
 * was killed is back, and the delivery that was accepted is in, whole.
 */
final class CrashBenchmark implements Benchmark {

    private static final int FIRST_BSN = 100_000_000;
    private static final int CONNECTIONS = 4;
    private static final int REFUSED_CONNECTIONS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHORTEST_MILLIS = 150;
    private static final int LONGEST_MILLIS = 900;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public String claim() {
        return "kill -9 of the program and of each PostgreSQL under questions and a delivery: nothing off the record, nothing lost";
    }

    /** What came of all kills. */
    private static final class Tally {
        private final Map<CrashVictim, List<Double>> backMillis = new EnumMap<>(CrashVictim.class);
        private double given;
        private double refused;
        private double mistakes;
        private double unanswered;
        private long told;
        private long offTheRecord;
        private double accepted;
        private double cutOff;
        private long lost;
        private int changes;
        private int unverified;
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int persons = options.number("persons", 2_000);
        int rounds = options.number("rounds", 20);
        Report report = new Report(name(), claim());
        Path file = Population.numbered(work, persons, FIRST_BSN);
        Random random = new Random(options.number("seed", 1));
        Tally tally = new Tally();
        try (Installation cloud = Installation.start(work.resolve("data"), "--proef");
                ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = cloud.command("token", "proef");
            CrashDelivery delivery = new CrashDelivery(cloud, token, file, FIRST_BSN);
            CrashTrail trail = new CrashTrail(cloud);
            delivery.change(tally.changes++);
            Installation.await("The first delivery being accepted", PATIENCE, delivery::accepted);
            String refused = cloud.command("token", "proef-kmar");
            Pattern secrets = secrets(cloud, token, refused);
            for (int round = 0; round < rounds; round++) {
                for (CrashVictim victim : CrashVictim.values()) {
                    delivery.change(tally.changes++);
                    try (CrashQuestions questions =
                            new CrashQuestions(cloud.port(), persons, FIRST_BSN)) {
                        questions.ask(token, CONNECTIONS);
                        questions.ask(refused, REFUSED_CONNECTIONS);
                        questions.nonsense(token);
                        Future<Boolean> accepted = apart.submit(delivery::accepted);
                        Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
                        kill(cloud, victim, questions, tally);
                        settle(accepted.get(), delivery, tally);
                        count(questions, trail, tally);
                    }
                    verify(cloud, tally);
                }
            }
            tally.told = new CrashLogs(cloud.data()).lines(secrets);
        }
        write(report, tally, rounds);
        return report;
    }

    /** What no log may hold: burgerservicenummers of the persons, tokens and passwords. */
    private static Pattern secrets(Installation cloud, String... tokens) throws Exception {
        List<String> secrets = new ArrayList<>(List.of(tokens));
        secrets.add(Files.readString(cloud.data().resolve("admin.token")).strip());
        for (String zone : List.of("algemeen", "afgescheiden")) {
            for (String role : List.of("app", "owner", "loader", "auditor")) {
                secrets.add(cloud.zone(zone, role).password());
            }
        }
        return Pattern.compile(
                secrets.stream()
                        .map(Pattern::quote)
                        .collect(
                                Collectors.joining(
                                        "|", "(?<![0-9a-f])1000[0-9]{5}(?![0-9a-f])|", "")));
    }

    /** Kills, and waits until both kinds of questions are answered again. */
    private static void kill(
            Installation cloud, CrashVictim victim, CrashQuestions questions, Tally tally)
            throws Exception {
        long start = System.nanoTime();
        victim.kill(cloud);
        victim.bringBack(cloud);
        long given = questions.given();
        long refused = questions.refused();
        Installation.await(
                victim + " answering again",
                PATIENCE,
                () -> questions.given() > given + 1 && questions.refused() > refused + 1);
        tally.backMillis
                .computeIfAbsent(victim, first -> new ArrayList<>())
                .add((System.nanoTime() - start) / 1e6);
    }

    /** What was accepted must be in, whole; what was cut off is repeated, and then is. */
    private static void settle(boolean accepted, CrashDelivery delivery, Tally tally)
            throws Exception {
        if (accepted) {
            tally.accepted++;
        } else {
            tally.cutOff++;
            Installation.await("The delivery being accepted", PATIENCE, delivery::accepted);
        }
        tally.lost += delivery.missing();
    }

    private static void count(CrashQuestions questions, CrashTrail trail, Tally tally)
            throws Exception {
        tally.offTheRecord += trail.missing(questions.stop());
        tally.given += questions.given();
        tally.refused += questions.refused();
        tally.mistakes += questions.mistakes();
        tally.unanswered += questions.unanswered();
    }

    private static void verify(Installation cloud, Tally tally) throws Exception {
        Path data = cloud.data();
        VerificationKeys keys = new KeyFiles(data.resolve("keys")).verificationKeys();
        CheckpointFolder checkpoints = new CheckpointFolder(data.resolve("checkpoints"));
        try (Zones zones =
                Zones.openToAudit(ZoneConfiguration.defaults(), data, Clock.systemUTC())) {
            for (Zone zone : zones.all()) {
                AuditOutcome outcome = new LedgerAudit(zone, checkpoints, keys).verify();
                if (outcome instanceof AuditOutcome.Differs differs) {
                    tally.unverified++;
                    System.err.println(differs.first());
                }
            }
        }
    }

    private static void write(Report report, Tally tally, int rounds) {
        report.figure("kills", "of each", rounds);
        tally.backMillis.forEach((victim, millis) ->
                report.figure(
                        "killed until answering again: " + victim.name().toLowerCase(Locale.ROOT),
                        "ms",
                        new Series(millis)));
        report.figure("questions answered", "", tally.given);
        report.figure("questions refused", "", tally.refused);
        report.figure("questions that got no answer", "", tally.unanswered);
        report.figure("wrong questions", "", tally.mistakes);
        report.must("log lines with a burgerservicenummer or a secret", tally.told, 0);
        report.must("answers and refusals without a ledger entry", tally.offTheRecord, 0);
        report.must("ledgers in which a check found a difference", tally.unverified, 0);
        report.figure("deliveries accepted in spite of the kill", "", tally.accepted);
        report.figure("deliveries cut off and repeated", "", tally.cutOff);
        report.must("persons of accepted deliveries that are not as delivered", tally.lost, 0);
    }
}
