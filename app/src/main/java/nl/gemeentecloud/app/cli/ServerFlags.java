package nl.gemeentecloud.app.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The flags of the server's virtual machine. */
final class ServerFlags {

    /** Flags of the operator's own, such as {@code -Xmx4g}, separated by spaces; they win. */
    static final String OWN = "GEMEENTECLOUD_JVM_OPTIONS";

    private static final Pattern COLLECTOR =
            Pattern.compile("-XX:\\+Use(Serial|Parallel|G1|Z|Shenandoah|Epsilon)GC");

    private ServerFlags() {}

    static List<String> flags() {
        return with(System.getenv().getOrDefault(OWN, ""));
    }

    /** Ours, and those of the operator; another collector takes the place of ours. */
    static List<String> with(String operators) {
        List<String> own =
                Stream.of(operators.strip().split("\\s+")).filter(flag -> !flag.isEmpty()).toList();
        boolean collector = own.stream().anyMatch(flag -> COLLECTOR.matcher(flag).matches());
        return Stream.concat(
                        ours().filter(flag -> !(collector && COLLECTOR.matcher(flag).matches())),
                        own.stream())
                .toList();
    }

    private static Stream<String> ours() {
        return Stream.of(
                // two cores and short-lived garbage: the parallel collector gives the most work per
                // core
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC");
    }
}
