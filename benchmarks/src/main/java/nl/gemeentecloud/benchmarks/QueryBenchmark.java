package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Questions over HTTP, from token to answer on record, against PostgreSQL finding the same rows and
 * adding one entry to the ledger in one transaction, without anything around it.
 *
 * @param name on the command line
 * @param mixes what is asked, one after the other
 * @param persons in the register
 * @param atLeast the ratio that is wanted
 */
record QueryBenchmark(String name, List<Mix> mixes, int persons, double atLeast)
        implements Benchmark {

    private static final int CONNECTIONS = 32;

    /**
     * The houder for row-level security, once per connection: the peer need not set it per
     * question. Its statements are planned as ours are: it logs in as the same role.
     */
    private static final List<String> SETTINGS = List.of("app.houder=363");

    private static final String PATH = "/haalcentraal/api/brp/personen";

    /** One kind of question on a small register. */
    static QueryBenchmark one() {
        return new QueryBenchmark("query", List.of(Mix.RAADPLEEG_1), 100_000, 0.7);
    }

    /** All kinds of questions on a large register. */
    static QueryBenchmark all() {
        return new QueryBenchmark("query mixes", List.of(Mix.values()), 1_000_000, 0.9);
    }

    @Override
    public String claim() {
        return "%s over HTTP, %d connections, %,d persons, against pgbench -M prepared -c 32 -j 2"
                .formatted(
                        String.join(", ", mixes.stream().map(Mix::text).toList()),
                        CONNECTIONS,
                        persons);
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int number = options.number("persons", persons);
        List<Mix> chosen = options.text("mix").map(text -> List.of(Mix.named(text))).orElse(mixes);
        Report report = new Report(name, claim());
        report.figure("persons", "", number);
        Path home = options.text("data").map(Path::of).orElse(work);
        try (Installation cloud = Installation.withPersons(home, number)) {
            assertDurable(cloud);
            Path tokens = work.resolve("tokens");
            Files.writeString(tokens, cloud.command("token", "0363-burgerzaken"));
            for (Mix mix : chosen) {
                new Rounds(report, cloud, mix, number, work, tokens).run(options);
            }
            assertDurable(cloud);
        }
        return report;
    }

    private static void assertDurable(Installation cloud) throws Exception {
        try (Connection connection = Sql.connect(cloud.zone("afgescheiden", "app"))) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                String value = Sql.text(connection, "show " + setting);
                if (!value.equals("on")) {
                    throw new IllegalStateException(setting + " is " + value);
                }
            }
        }
    }

    /** The rounds of one mix. */
    private final class Rounds {
        private final Report report;
        private final Installation cloud;
        private final Mix mix;
        private final int number;
        private final Path work;
        private final Path tokens;
        private final Turns turns;
        private final List<Double> pipelined = new ArrayList<>();

        Rounds(Report report, Installation cloud, Mix mix, int number, Path work, Path tokens) {
            this.report = report;
            this.cloud = cloud;
            this.mix = mix;
            this.number = number;
            this.work = work;
            this.tokens = tokens;
            turns = new Turns(cloud);
        }

        void run(Options options) throws Exception {
            Installation.ZoneAccess zone = cloud.zone("afgescheiden", "app");
            Keys keys = keys(zone);
            @Nullable Path keyFile = null;
            if (!keys.rows().isEmpty()) {
                keyFile = work.resolve(mix.text() + ".keys");
                keys.write(keyFile);
            }
            int seconds = options.number("seconds", 10);
            try (HttpLoad http =
                    HttpLoad.start(
                            new HttpLoad.Target(cloud.port(), PATH, tokens, CONNECTIONS),
                            new HttpLoad.Asked(mix, number, 0, keyFile))) {
                http.warm(options.number("warmup", HttpLoad.WARM_UP_QUESTIONS), cloud.pid());
                int entryBytes = entryBytes(zone);
                Pgbench pgbench = new Pgbench(Pgbench.find(), zone, SETTINGS);
                List<Path> transaction = scripts("transaction", keys, entryBytes, false);
                List<Path> pipeline = scripts("pipelined", keys, entryBytes, true);
                Path logs = work.resolve("logs");
                for (int round = 0; round < options.number("rounds", 5); round++) {
                    turns.askUs(http, seconds);
                    turns.askPgbench(
                            window -> pgbench.run(transaction, seconds, logs, seq(), window));
                    pipelined.add(
                            pgbench.run(pipeline, seconds, logs, seq(), Pgbench.Window.NOBODY)
                                    .perSecond());
                }
                report(entryBytes);
            }
        }

        /** Where the log of a run of pgbench begins, so that no two runs collide. */
        private static List<String> seq() {
            return List.of("-D", "n=" + System.currentTimeMillis() * 1_000);
        }

        private Keys keys(Installation.ZoneAccess zone) throws Exception {
            String columns = mix.keyColumns();
            if (columns == null) {
                return Keys.NONE;
            }
            try (Connection connection = Sql.connect(zone)) {
                return Keys.draw(connection, columns);
            }
        }

        /** The length that entries of this mix have, so that the peer writes as much. */
        private static int entryBytes(Installation.ZoneAccess zone) throws Exception {
            try (Connection connection = Sql.connect(zone)) {
                return (int)
                        Sql.number(
                                connection,
                                """
                                select set_config('app.houder', '363', false);
                                select avg(length(bytes))::bigint from
                                  (select bytes from ledger_entry where houder = 363 and at > now() - interval '1 minute'
                                     and kind = 'VRAAG' and log_id not like 'bench-%' order by at desc limit 500) e
                                """);
            }
        }

        /** A script, or several that each draw from some of the keys. */
        private List<Path> scripts(String form, Keys keys, int entryBytes, boolean pipeline)
                throws IOException {
            List<Path> scripts = new ArrayList<>();
            for (Keys some : keys.apart()) {
                scripts.add(script(form + "-" + scripts.size(), some, entryBytes, pipeline));
            }
            return scripts;
        }

        private Path script(String form, Keys keys, int entryBytes, boolean pipeline)
                throws IOException {
            Path file = work.resolve(mix.text() + "-" + form + ".sql");
            Files.writeString(
                    file,
                    """
                    %s\\set n :n + 1
                    %sbegin;
                    select object_id, recorded_from, pseudonym, document from brp.persoonslijst
                     where houder = 363 and %s;
                    insert into ledger_entry (log_id, seq, bytes, seal, houder, at, kind, register, acting, application)
                     values ('bench-' || :client_id, :n, decode('%s', 'hex'), decode('%s', 'hex'),
                             363, now(), 'VRAAG', 'brp', '0363', '0363-burgerzaken');
                    commit;
                    %s
                    """
                            .formatted(
                                    mix.variables(number, keys),
                                    pipeline ? "\\startpipeline\n" : "",
                                    mix.where(keys),
                                    "a7".repeat(entryBytes),
                                    "cd".repeat(20),
                                    pipeline ? "\\endpipeline" : ""));
            return file;
        }

        private void report(int entryBytes) {
            String of = mix.text() + ": ";
            report.figure(of + "ledger entry", "bytes", entryBytes);
            report.figure(of + "pgbench, pipelined", "per s", new Series(pipelined));
            turns.report(report, of, "pgbench transaction", atLeast);
            report.ratio(
                    of + "questions / pgbench pipelined", turns.perSecond(), new Series(pipelined));
        }
    }

    @Override
    public String toString() {
        return name.toLowerCase(Locale.ROOT);
    }
}
