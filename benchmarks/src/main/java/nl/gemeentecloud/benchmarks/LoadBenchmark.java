package nl.gemeentecloud.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Taking persons in by the front door, from file to durable and on record, against PostgreSQL
 * copying the same rows, ready-made, into the same table.
 */
final class LoadBenchmark implements Benchmark {

    private static final double AT_LEAST = 0.6;
    private static final int WARM_UP_PERSONS = 20_000;

    @Override
    public String name() {
        return "load brp";
    }

    @Override
    public String claim() {
        return "persons per second from LO3 text to durable and on record, against COPY as owner into the same indexed table";
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int persons = options.number("persons", 100_000);
        Report report = new Report(name(), claim());
        Path small = Population.numbered(work, WARM_UP_PERSONS, 800_000_000);
        Path first = Files.move(small, work.resolve("small.lo3"));
        Path file = Population.numbered(work, persons, Mix.FIRST_BURGERSERVICENUMMER);
        long count;
        try (var lines = Files.lines(file)) {
            count = lines.count();
        }
        report.figure("persons", "", (double) count);
        report.figure("size of a persoonslijst", "bytes", (double) Files.size(file) / count);
        List<Double> loads = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> indexed = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < options.number("rounds", 5); round++) {
            try (Installation cloud = Installation.start(work.resolve("data-" + round))) {
                cloud.command("connect", "0518");
                cloud.command("load", "brp", first.toString(), "--gemeente", "0518");
                cloud.command("connect", "0363");
                loads.add(count / seconds(() -> load(cloud, file)));
                again.add(count / seconds(() -> load(cloud, file)));
                copy(cloud, work, count, indexed, bare);
            }
        }
        report.figure("persons taken in", "per s", new Series(loads));
        report.figure("the same delivery again, nothing changed", "per s", new Series(again));
        report.figure("COPY into the same indexed table", "per s", new Series(indexed));
        report.figure("COPY into a bare table", "per s", new Series(bare));
        report.atLeast(
                "load / COPY into the same indexed table",
                new Series(loads),
                new Series(indexed),
                AT_LEAST);
        report.ratio("load / COPY into a bare table", new Series(loads), new Series(bare));
        report.ratio("reload / load", new Series(again), new Series(loads));
        return report;
    }

    private static void load(Installation cloud, Path file) throws Exception {
        cloud.command("load", "brp", file.toString(), "--gemeente", "0363");
    }

    /** The peer: the rows that the load made, copied into tables of the same form. */
    private static void copy(
            Installation cloud, Path work, long count, List<Double> indexed, List<Double> bare)
            throws Exception {
        Path rows = work.resolve("rows");
        try (Connection owner = Sql.connect(cloud.zone("afgescheiden", "owner"))) {
            Sql.run(
                    owner,
                    """
                    alter table brp.persoonslijst no force row level security;
                    create schema bench;
                    create table bench.indexed (like brp.persoonslijst including all);
                    alter table bench.indexed set (toast_tuple_target = 8160);
                    create table bench.bare (like brp.persoonslijst);
                    alter table bench.bare set (toast_tuple_target = 8160);
                    """);
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(rows), 1 << 20)) {
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy (select * from brp.persoonslijst where houder = 363) to stdout (format binary)",
                                out);
            }
            indexed.add(count / seconds(() -> copyIn(owner, "bench.indexed", rows)));
            bare.add(count / seconds(() -> copyIn(owner, "bench.bare", rows)));
        }
        Files.delete(rows);
    }

    private static void copyIn(Connection owner, String table, Path rows)
            throws IOException, SQLException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format binary)", in, 1 << 16);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
