package nl.gemeentecloud.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.reader.BagReader;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.proef.Onderdeel;
import nl.gemeentecloud.proef.Proef;
import nl.gemeentecloud.proef.ProefOptions;
import nl.gemeentecloud.proef.Progress;
import nl.gemeentecloud.store.filling.VoorkomenLoader;
import nl.gemeentecloud.store.register.DeliveryReport;
import nl.gemeentecloud.store.register.RegisterTables;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.Zones;
import org.postgresql.PGConnection;

/**
 * {@code bench load bag [--adressen 300000] [--rounds 3] [--extract FILE]}: a synthetic extract of
 * the BAG into a fresh register, from archive to queryable with all indexes and constraints.
 */
final class BagLoadBenchmark implements Benchmark {

    private static final double MOST_TIMES_READING = 1.7;
    private static final double PERSONS_PER_ADDRESS = 2.2;
    private static final String NO_FINGERPRINT = "0".repeat(64);

    @Override
    public String name() {
        return "load bag";
    }

    @Override
    public String claim() {
        return "an extract from zip to queryable, in at most 1.7 times what inflating and reading its XML takes on one thread";
    }

    /** What was measured in the rounds so far. */
    private static final class Rounds {
        private final List<Double> load = new ArrayList<>();
        private final List<Double> checked = new ArrayList<>();
        private final List<Double> read = new ArrayList<>();
        private final List<Double> copy = new ArrayList<>();
        private final List<Double> program = new ArrayList<>();
        private final List<Double> postgres = new ArrayList<>();
        private double memory;
        private long voorkomens;
    }

    @Override
    public Report run(Path work, Options options) throws Exception {
        int addresses = options.number("adressen", 300_000);
        String given = options.values().get("extract");
        Path extract = given == null ? extract(work, addresses) : Path.of(given);
        Rounds rounds = new Rounds();
        long xml = 0;
        for (int round = 0; round < options.number("rounds", 3); round++) {
            xml = read(extract, rounds);
            load(work.resolve("ronde" + round), extract, rounds);
        }
        return report(rounds, extract, xml);
    }

    private Report report(Rounds rounds, Path extract, long xml) throws IOException {
        Report report = new Report(name(), claim());
        report.figure("extract, packed", "MB", Files.size(extract) / 1e6);
        report.figure("extract, XML", "MB", xml / 1e6);
        report.figure("voorkomens", "", (double) rounds.voorkomens);
        Series load = new Series(rounds.load);
        report.figure("zip to queryable, all indexes and keys", "s", load);
        report.figure(
                "the same with everything checked and reported", "s", new Series(rounds.checked));
        report.figure("voorkomens a second", "", rounds.voorkomens / load.median());
        report.figure("processor time of the program", "s", new Series(rounds.program));
        report.figure("processor time of PostgreSQL", "s", new Series(rounds.postgres));
        report.figure(
                "(a) inflating and reading the XML, one thread", "s", new Series(rounds.read));
        report.figure("(b) COPY of the same rows into bare tables", "s", new Series(rounds.copy));
        report.atMost("zip to queryable to (a)", load, new Series(rounds.read), MOST_TIMES_READING);
        report.ratio("zip to queryable to (b)", load, new Series(rounds.copy));
        report.figure("heap allowed", "MiB", Runtime.getRuntime().maxMemory() / 1048576.0);
        report.figure("most memory of program and PostgreSQL (PSS)", "MiB", rounds.memory);
        return report;
    }

    /** Makes an extract of so many addresses or some more. */
    static Path extract(Path work, int addresses) throws IOException {
        ProefOptions options =
                ProefOptions.of(
                                new Gemeentecode("0363"),
                                (int) Math.ceil(addresses * PERSONS_PER_ADDRESS),
                                7)
                        .withParts(EnumSet.of(Onderdeel.BAG));
        Path folder = Files.createDirectories(work.resolve("extract"));
        Proef.write(options, folder, Progress.silent());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
        }
    }

    /** Inflates and reads every event, and does nothing with it; bytes of XML. */
    private static long read(Path extract, Rounds rounds) throws Exception {
        long begin = System.nanoTime();
        long[] bytes = new long[1];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(extract), 1 << 20)) {
            readArchive(in, bytes, new InputFactoryImpl());
        }
        rounds.read.add(seconds(begin));
        return bytes[0];
    }

    private static void readArchive(InputStream in, long[] bytes, InputFactoryImpl factory)
            throws IOException, XMLStreamException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Counting contents = new Counting(zip);
            if (entry.getName().endsWith(".zip")) {
                readArchive(contents, bytes, factory);
            } else {
                XMLStreamReader xml = factory.createXMLStreamReader(contents);
                int event = xml.getEventType();
                while (event != XMLStreamConstants.END_DOCUMENT) {
                    event = xml.next();
                }
                bytes[0] += contents.read;
            }
        }
    }

    private static final class Counting extends FilterInputStream {
        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int more = super.read(into, from, length);
            read += Math.max(0, more);
            return more;
        }

        @Override
        public void close() {}
    }

    private static void load(Path directory, Path extract, Rounds rounds) throws Exception {
        Files.createDirectories(directory);
        BagDefinition bag = BagDefinition.load();
        List<ZoneConfiguration> one =
                ZoneConfiguration.defaults().stream()
                        .filter(zone -> zone.name().equals(ZoneConfiguration.ALGEMEEN))
                        .toList();
        try (Zones zones = Zones.open(one, directory, Clock.systemUTC())) {
            Zone zone = zones.zone(ZoneConfiguration.ALGEMEEN);
            new RegisterTables(zone).prepare(bag.register());
            long postmaster = zones.postmasterPid(zone.name());
            long self = ProcessHandle.current().pid();
            double postgres = Machine.cpuMillis(postmaster);
            double both = Machine.cpuMillis(self);
            long begin = System.nanoTime();
            DeliveryReport report =
                    new VoorkomenLoader(zone, bag.register())
                            .load(
                                    extract,
                                    new BagReader(bag, Runtime.getRuntime().availableProcessors()),
                                    "extract",
                                    NO_FINGERPRINT,
                                    directory.resolve("bevindingen.csv"),
                                    progress ->
                                            rounds.memory =
                                                    Math.max(
                                                            rounds.memory, Machine.memoryMib(self)),
                                    () -> rounds.load.add(seconds(begin)));
            rounds.checked.add(seconds(begin));
            double database = Machine.cpuMillis(postmaster) - postgres;
            rounds.postgres.add(database / 1000);
            rounds.program.add((Machine.cpuMillis(self) - both - database) / 1000);
            rounds.voorkomens = report.added();
            copy(zone, bag, directory, rounds);
        }
    }

    /** The rows as they are now, out and into tables without anything, one connection a table. */
    private static void copy(Zone zone, BagDefinition bag, Path directory, Rounds rounds)
            throws Exception {
        List<VoorkomenTable> tables =
                bag.register().objectTypes().stream()
                        .filter((ObjectType type) -> type.voorkomens().isPresent())
                        .map(VoorkomenTable::new)
                        .toList();
        for (VoorkomenTable table : tables) {
            try (Connection connection = zone.building().getConnection();
                    OutputStream out = Files.newOutputStream(file(directory, table))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy %s to stdout (format binary)".formatted(table.name()), out);
            }
        }
        List<Callable<Void>> copies = new ArrayList<>();
        for (VoorkomenTable table : tables) {
            copies.add(() -> {
                copyIn(zone, table, file(directory, table));
                return null;
            });
        }
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> copy : threads.invokeAll(copies)) {
                copy.get();
            }
        }
        rounds.copy.add(seconds(begin));
    }

    private static Path file(Path directory, VoorkomenTable table) {
        return directory.resolve(table.type().name() + ".copy");
    }

    private static void copyIn(Zone zone, VoorkomenTable table, Path file)
            throws SQLException, IOException {
        String bare = "bag.\"" + table.type().name() + "_kaal\"";
        try (Connection connection = zone.building().getConnection();
                InputStream in = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            Sql.run(connection, "create table %s (like %s)".formatted(bare, table.name()));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin (format binary)".formatted(bare), in, 1 << 18);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
