package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gemeentecloud.cloud.Gemeenten;

/**
 * Many municipalities in one installation against one, the same persons spread over them; and
 * against as many installations, which is what the country does today.
 */
final class TenantsBenchmark implements Benchmark {

    private static final int CONNECTIONS = 32;
    private static final String PATH = "/haalcentraal/api/brp/personen";

    /** Households are not cut: a file may hold some more persons than were asked for. */
    private static final int SLACK = 200;

    @Override
    public String name() {
        return "tenants";
    }

    @Override
    public String claim() {
        return "1, 10, 100 and all municipalities connected, the same persons spread over them, against one";
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int persons = options.number("persons", 100_000);
        List<String> codes =
                Gemeenten.load().all().stream().map(gemeente -> gemeente.code().digits()).toList();
        Report report = new Report(name(), claim());
        report.figure("persons in all", "", persons);
        List<Crowd> crowds = new ArrayList<>();
        try {
            for (int tenants : new int[] {1, 10, 100, codes.size()}) {
                crowds.add(new Crowd(work, "t" + tenants, codes.subList(0, tenants), persons));
            }
            ask(crowds, options);
            report(report, crowds, codes.size());
        } finally {
            for (Crowd crowd : crowds) {
                crowd.close();
            }
        }
        apart(report, work, codes, persons, options);
        return report;
    }

    private static void ask(List<Crowd> crowds, Options options) throws IOException {
        for (Crowd crowd : crowds) {
            crowd.load.warm(options.number("warmup", HttpLoad.WARM_UP_QUESTIONS));
        }
        for (int round = 0; round < options.number("rounds", 5); round++) {
            for (Crowd crowd : crowds) {
                crowd.ask(options.number("seconds", 10));
            }
        }
    }

    private static void report(Report report, List<Crowd> crowds, int all) throws IOException {
        Crowd one = crowds.getFirst();
        for (Crowd crowd : crowds) {
            String with = crowd.tenants + " connected: ";
            report.figure(with + "questions answered", "per s", new Series(crowd.perSecond));
            report.figure(with + "p99", "ms", new Series(crowd.p99));
            report.figure(with + "persons taken in", "per s", crowd.loadedPerSecond);
            report.figure(with + "to connect one", "ms", new Series(crowd.connectMillis));
            report.figure(with + "the last one connected in", "ms", crowd.connectMillis.getLast());
            report.figure(with + "memory of the program", "MiB", crowd.programMib());
            report.figure(with + "memory with PostgreSQL", "MiB", crowd.memoryMib());
            if (crowd.tenants > 1) {
                report.figure(
                        with + "disk per empty tenant",
                        "KiB",
                        crowd.emptyBytes / 1024.0 / (crowd.tenants - 1));
            }
        }
        Crowd most = crowds.getLast();
        report.atLeast(
                "throughput with all / with one",
                new Series(most.perSecond),
                new Series(one.perSecond),
                0.95);
        report.ratio("p99 with all / with one", new Series(most.p99), new Series(one.p99));
        report.atMost(
                "memory of the program with all / with one",
                new Series(List.of(most.programMib())),
                new Series(List.of(one.programMib())),
                1.2);
        report.atMost("connecting number " + all, "s", most.connectMillis.getLast() / 1000, 1);
    }

    /** As many installations as municipalities, for a few of them; the rest is reckoned. */
    private static void apart(
            Report report, Path work, List<String> codes, int persons, Options options)
            throws Exception {
        List<Double> perInstallation = new ArrayList<>();
        for (int number : new int[] {1, 2, 4}) {
            List<Crowd> crowds = new ArrayList<>();
            try {
                for (int i = 0; i < number; i++) {
                    crowds.add(
                            new Crowd(
                                    work,
                                    "a" + number + "-" + i,
                                    List.of(codes.get(i)),
                                    persons / number));
                }
                for (Crowd crowd : crowds) {
                    crowd.load.warm(options.number("warmup", HttpLoad.WARM_UP_QUESTIONS) / number);
                }
                double memory = 0;
                double disk = 0;
                for (Crowd crowd : crowds) {
                    memory += crowd.memoryMib();
                    disk += bytes(crowd.cloud.data()) / 1024.0 / 1024;
                }
                perInstallation.add(memory / number);
                report.figure(number + " installations: memory", "MiB", memory);
                report.figure(number + " installations: disk", "MiB", disk);
                report.figure(
                        number + " installations: questions answered, one after the other",
                        "per s",
                        sequential(crowds, options.number("seconds", 10)));
            } finally {
                for (Crowd crowd : crowds) {
                    crowd.close();
                }
            }
        }
        report.note(
                codes.size() + " installations, reckoned from the above",
                "%,.0f MiB of memory"
                        .formatted(codes.size() * new Series(perInstallation).least()));
    }

    private static double sequential(List<Crowd> crowds, int seconds) throws IOException {
        List<Double> rates = new ArrayList<>();
        for (Crowd crowd : crowds) {
            rates.add(crowd.load.run(seconds).perSecond());
        }
        return new Series(rates).median();
    }

    private static long bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    /** An installation with so many tenants that share the persons. */
    private static final class Crowd implements AutoCloseable {
        private final Installation cloud;
        private final int tenants;
        private final HttpLoad load;
        private final double loadedPerSecond;
        private final long emptyBytes;
        private final List<Double> connectMillis = new ArrayList<>();
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();

        Crowd(Path work, String name, List<String> codes, int persons) throws Exception {
            this.tenants = codes.size();
            this.cloud = Installation.start(work.resolve(name));
            Operating operating = new Operating(cloud);
            operating.connect(codes.getFirst());
            long before = bytes(cloud.data().resolve("zones"));
            for (String code : codes) {
                long begin = System.nanoTime();
                operating.connect(code);
                connectMillis.add((System.nanoTime() - begin) / 1e6);
            }
            this.emptyBytes = bytes(cloud.data().resolve("zones")) - before;
            int each = persons / tenants;
            this.loadedPerSecond = loaded(operating, work.resolve(name + "-files"), codes, each);
            List<String> tokens = new ArrayList<>();
            for (String code : codes) {
                tokens.add(operating.token(code + "-burgerzaken"));
            }
            Path tokenFile = work.resolve(name + ".tokens");
            Files.write(tokenFile, tokens);
            this.load =
                    HttpLoad.start(
                            new HttpLoad.Target(cloud.port(), PATH, tokenFile, CONNECTIONS),
                            new HttpLoad.Asked(Mix.RAADPLEEG_1, each, each + SLACK, null));
        }

        private static double loaded(Operating operating, Path folder, List<String> codes, int each)
                throws IOException, InterruptedException {
            Files.createDirectories(folder);
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < codes.size(); i++) {
                int first = Mix.FIRST_BURGERSERVICENUMMER + i * (each + SLACK);
                files.add(
                        Files.move(
                                Population.numbered(folder, each, first),
                                folder.resolve(codes.get(i) + ".lo3")));
            }
            long begin = System.nanoTime();
            for (int i = 0; i < codes.size(); i++) {
                operating.await(operating.deliver("brp", codes.get(i), files.get(i)));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            for (Path file : files) {
                Files.delete(file);
            }
            return each * codes.size() / seconds;
        }

        void ask(int seconds) throws IOException {
            HttpLoad.Result result = load.run(seconds);
            if (result.failures() > 0) {
                throw new IllegalStateException(result.failures() + " answers were not 200");
            }
            perSecond.add(result.perSecond());
            p99.add(result.p99() / 1000.0);
        }

        /** After a full collection, so that it is what is kept and not what was left lying. */
        double programMib() throws IOException {
            return Machine.heapMibAfterCollection(cloud.pid());
        }

        double memoryMib() throws IOException {
            return cloud.memoryMib();
        }

        @Override
        public void close() throws IOException {
            load.close();
            cloud.close();
        }
    }
}
