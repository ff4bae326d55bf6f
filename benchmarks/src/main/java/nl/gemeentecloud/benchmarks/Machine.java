package nl.gemeentecloud.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine a figure was measured on. */
final class Machine {

    /** Of the young and the old generation, and of the metaspace; not of its parts. */
    private static final Pattern USED =
            Pattern.compile("(?m)^ *(?:PSYoungGen|ParOldGen|Metaspace)\\b.*?used ([0-9]+)K");

    /** The names of its threads are cut off there. */
    private static final Pattern COMPILER = Pattern.compile("^C[12] Compiler");

    private static final int TICKS_PER_SECOND = 100;
    private static final int ATTEMPTS = 20;

    private Machine() {}

    static String description() {
        return "%d cores, %s, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.replaceAll("\\s+", " "))
                    .orElse("");
        } catch (IOException | UncheckedIOException unknown) {
            return "";
        }
    }

    /**
     * Processor time used so far by a process and all below it, those that ended included, in
     * milliseconds.
     */
    static double cpuMillis(long pid) {
        // one that ends meanwhile is in neither its own count nor yet in that of its parent
        for (int attempt = 0; ; attempt++) {
            List<Long> below = below(pid);
            double all =
                    ownCpuMillis(pid) + below.stream().mapToDouble(Machine::ownCpuMillis).sum();
            if (attempt == ATTEMPTS || below.equals(below(pid))) {
                return all;
            }
        }
    }

    private static List<Long> below(long pid) {
        return ProcessHandle.of(pid)
                .map(handle -> handle.descendants().map(ProcessHandle::pid).sorted().toList())
                .orElse(List.of());
    }

    private static double ownCpuMillis(long pid) {
        return ticks(pid, 11, 12, 13, 14) * 1000.0 / TICKS_PER_SECOND;
    }

    /** Processor time of processes that we started and that ended, in milliseconds. */
    static double endedChildrenCpuMillis() {
        return ticks(ProcessHandle.current().pid(), 13, 14) * 1000.0 / TICKS_PER_SECOND;
    }

    /** Processor time that a Java program has compiled itself for, in milliseconds. */
    static double compilingMillis(long pid) throws IOException {
        long ticks = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads.toList()) {
                if (COMPILER.matcher(line(thread.resolve("comm").toString(), "C")).find()) {
                    ticks += ticks(thread.resolve("stat"), 11, 12);
                }
            }
        }
        return ticks * 1000.0 / TICKS_PER_SECOND;
    }

    private static long ticks(long pid, int... numbers) {
        return ticks(Path.of("/proc/" + pid + "/stat"), numbers);
    }

    /** The sum of fields of /proc/PID/stat, counted from the state. */
    private static long ticks(Path file, int... numbers) {
        try {
            String stat = Files.readString(file);
            List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            long ticks = 0;
            for (int number : numbers) {
                ticks += Long.parseLong(fields.get(number));
            }
            return ticks;
        } catch (IOException gone) {
            return 0;
        }
    }

    /**
     * Resident memory of a process and all below it, in MiB; pages shared between them are counted
     * once each by PSS.
     */
    static double memoryMib(long pid) {
        return ProcessHandle.of(pid)
                .map(handle ->
                        ownMemoryMib(pid)
                                + handle.descendants()
                                        .mapToDouble(d -> ownMemoryMib(d.pid()))
                                        .sum())
                .orElse(0.0);
    }

    /**
     * What a Java program holds after a full collection: its heap and its classes, in MiB.
     *
     * @throws IllegalStateException when the JDK's jcmd cannot ask it
     */
    static double heapMibAfterCollection(long pid) throws IOException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        double kib = 0;
        while (used.find()) {
            kib += Double.parseDouble(used.group(1));
        }
        if (kib == 0) {
            throw new IllegalStateException("jcmd does not say what the heap holds");
        }
        return kib / 1024;
    }

    private static String jcmd(long pid, String command) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                                Long.toString(pid),
                                command)
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static double ownMemoryMib(long pid) {
        String pss = line("/proc/" + pid + "/smaps_rollup", "Pss:");
        return pss.isEmpty() ? 0 : Double.parseDouble(pss.split(" ", -1)[1]) / 1024;
    }
}
