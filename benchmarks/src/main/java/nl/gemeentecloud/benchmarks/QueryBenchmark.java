package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions for one person by burgerservicenummer with all fields, over HTTP, against PostgreSQL
 * doing the same select and one ledger insert without anything around it.
 */
final class QueryBenchmark implements Benchmark {

    private static final int FIRST_BSN = 100_000_000;
    private static final int CONNECTIONS = 32;
    private static final String PATH = "/haalcentraal/api/brp/personen";
    private static final double AT_LEAST = 0.7;

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String claim() {
        return "RaadpleegMetBurgerservicenummer, all fields, 32 connections, against pgbench -M prepared -c 32 -j 2";
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int persons = options.number("persons", 100_000);
        int rounds = options.number("rounds", 5);
        int seconds = options.number("seconds", 10);
        Report report = new Report(name(), claim());
        Path file = Population.numbered(work, persons, FIRST_BSN);
        report.figure("persons", "", persons);
        report.figure("size of a persoonslijst", "bytes", (double) Files.size(file) / persons);
        try (Installation cloud = Installation.start(work.resolve("data"))) {
            cloud.command("connect", "0363");
            cloud.command("load", "brp", file.toString(), "--gemeente", "0363");
            String token = cloud.command("token", "0363-burgerzaken");
            HttpLoad http = new HttpLoad(cloud.port(), PATH, token);
            HttpLoad.Questions questions = questions(persons);
            http.run(CONNECTIONS, Duration.ofSeconds(options.number("warmup", 20)), questions);
            measure(report, cloud, http, questions, persons, rounds, seconds, work);
        }
        return report;
    }

    private static HttpLoad.Questions questions(int persons) {
        String tail =
                "\"],\"fields\":[%s]}"
                        .formatted(
                                String.join(
                                        ",",
                                        AllFields.PERSOON.stream()
                                                .map(f -> '"' + f + '"')
                                                .toList()));
        return random ->
                ("{\"type\":\"RaadpleegMetBurgerservicenummer\",\"burgerservicenummer\":[\""
                                + (FIRST_BSN + random.nextInt(persons))
                                + tail)
                        .getBytes(StandardCharsets.US_ASCII);
    }

    private static void measure(
            Report report,
            Installation cloud,
            HttpLoad http,
            HttpLoad.Questions questions,
            int persons,
            int rounds,
            int seconds,
            Path work)
            throws Exception {
        Installation.ZoneAccess zone = cloud.zone("afgescheiden", "app");
        Pgbench pgbench = new Pgbench(Pgbench.find(), zone);
        int entryBytes = entryBytes(cloud);
        Path transaction = work.resolve("transaction.sql");
        Path pipelined = work.resolve("pipelined.sql");
        Files.writeString(transaction, script(persons, false));
        Files.writeString(pipelined, script(persons, true));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> theirsPipelined = new ArrayList<>();
        List<Double> ourP99 = new ArrayList<>();
        List<Double> theirP99 = new ArrayList<>();
        List<Double> ourCpu = new ArrayList<>();
        List<Double> theirCpu = new ArrayList<>();
        long failures = 0;
        for (int round = 0; round < rounds; round++) {
            double before = cpu(cloud);
            HttpLoad.Result asked = http.run(CONNECTIONS, Duration.ofSeconds(seconds), questions);
            ourCpu.add((cpu(cloud) - before) / asked.micros().length);
            failures += asked.failures();
            ours.add(asked.perSecond());
            ourP99.add(Series.percentile(asked.micros(), 0.99) / 1000.0);
            List<String> variables =
                    List.of("-D", "n=" + round * 10_000_000L, "-D", "bytes=" + entryBytes);
            before = cpu(cloud);
            Pgbench.Result bench =
                    pgbench.run(transaction, seconds, work.resolve("logs"), variables);
            theirCpu.add((cpu(cloud) - before) / bench.micros().length);
            theirs.add(bench.perSecond());
            theirP99.add(Series.percentile(bench.micros(), 0.99) / 1000.0);
            variables =
                    List.of(
                            "-D",
                            "n=" + (round * 10_000_000L + 5_000_000L),
                            "-D",
                            "bytes=" + entryBytes);
            theirsPipelined.add(
                    pgbench.run(pipelined, seconds, work.resolve("logs"), variables).perSecond());
        }
        report.figure("ledger entry", "bytes", entryBytes);
        report.figure("questions answered", "per s", new Series(ours));
        report.figure("pgbench, transaction", "per s", new Series(theirs));
        report.figure("pgbench, pipelined", "per s", new Series(theirsPipelined));
        report.figure("p99 of a question", "ms", new Series(ourP99));
        report.figure("p99 of pgbench, transaction", "ms", new Series(theirP99));
        report.figure("CPU of program and PostgreSQL per question", "ms", new Series(ourCpu));
        report.figure("CPU of PostgreSQL per pgbench transaction", "ms", new Series(theirCpu));
        report.figure("answers that were not 200", "", (double) failures);
        report.ratio(
                "questions / pgbench transaction", new Series(ours), new Series(theirs), AT_LEAST);
        report.ratio(
                "questions / pgbench pipelined", new Series(ours), new Series(theirsPipelined), 0);
    }

    private static double cpu(Installation cloud) throws IOException {
        return Machine.cpuMillis(cloud.pid())
                + postgres(cloud, "algemeen")
                + postgres(cloud, "afgescheiden");
    }

    private static double postgres(Installation cloud, String zone) throws IOException {
        long pid = cloud.postmasterPid(zone);
        return ProcessHandle.of(pid)
                                .flatMap(ProcessHandle::parent)
                                .map(ProcessHandle::pid)
                                .orElse(0L)
                        == cloud.pid()
                ? 0 // counted with the program
                : Machine.cpuMillis(pid);
    }

    /** The length that entries of this benchmark have, so that the peer writes as much. */
    private static int entryBytes(Installation cloud) throws Exception {
        try (var connection = Sql.connect(cloud.zone("afgescheiden", "auditor"))) {
            return (int)
                    Sql.number(
                            connection,
                            "select avg(length(bytes))::bigint from ledger_entry where kind = 'VRAAG'");
        }
    }

    private static String script(int persons, boolean pipelined) {
        return """
        \\set bsn random(%d, %d)
        \\set n :n + 1
        %s
        begin;
        select object_id, recorded_from, pseudonym, document from brp.persoonslijst
         where houder = 363 and burgerservicenummer = (:bsn)::text and recorded_to = 'infinity' limit 21;
        insert into ledger_entry (log_id, seq, bytes, seal, houder, at, kind, register, acting, application)
         values ('bench-' || :client_id, :n, decode(repeat('ab', :bytes), 'hex'), decode(repeat('cd', 16), 'hex'),
                 363, now(), 'VRAAG', 'brp', '0363', '0363-burgerzaken');
        commit;
        %s
        """
                .formatted(
                        FIRST_BSN,
                        FIRST_BSN + persons - 1,
                        pipelined ? "\\startpipeline" : "",
                        pipelined ? "\\endpipeline" : "");
    }
}
