package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./gemeentecloud bench [NAME [--option value]...]}: runs one benchmark, or all of them, or
 * lists them.
 */
public final class Main {

    private Main() {}

    /** Exits with 0 when all was measured, 1 when a ratio was not reached, 2 on wrong usage. */
    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        List<Benchmark> all = Benchmarks.all();
        if (args.length > 0 && (args[0].equals("--list") || args[0].equals("--help"))) {
            all.forEach(one -> System.out.printf("%-14s %s%n", one.name(), one.claim()));
            return;
        }
        String name = args.length == 0 ? "" : String.join(" ", words(args));
        List<Benchmark> chosen =
                all.stream().filter(one -> name.isEmpty() || one.name().equals(name)).toList();
        if (chosen.isEmpty()) {
            System.err.printf(
                    "There is no benchmark '%s'; there are: %s%n",
                    name, all.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        Options options = Options.of(Arrays.copyOfRange(args, words(args).size(), args.length));
        boolean reached = true;
        for (Benchmark benchmark : chosen) {
            reached &= run(benchmark, options);
        }
        System.exit(reached ? 0 : 1);
    }

    private static List<String> words(String[] args) {
        return Arrays.stream(args).takeWhile(word -> !word.startsWith("--")).toList();
    }

    private static boolean run(Benchmark benchmark, Options options) throws Exception {
        Path work = Files.createTempDirectory("gemeentecloud-bench-");
        try {
            Report report = benchmark.run(work, options);
            System.out.println(report.text());
            Path results =
                    Path.of(
                            System.getProperty("gemeentecloud.root", "."),
                            "benchmarks/target/results");
            Files.createDirectories(results);
            Path json = results.resolve(benchmark.name().replace(' ', '-') + ".json");
            Files.writeString(json, report.json());
            System.err.println("Figures: " + json);
            return report.reached();
        } finally {
            delete(work);
        }
    }

    private static void delete(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
