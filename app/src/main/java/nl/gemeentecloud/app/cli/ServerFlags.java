package nl.gemeentecloud.app.cli;

import java.util.List;
import java.util.stream.Stream;

/** The flags of the server's virtual machine. */
final class ServerFlags {

    /** Flags of the operator's own, such as {@code -Xmx4g}, separated by spaces; they win. */
    static final String OWN = "GEMEENTECLOUD_JVM_OPTIONS";

    private ServerFlags() {}

    static List<String> flags() {
        Stream<String> own = Stream.of(System.getenv().getOrDefault(OWN, "").strip().split("\\s+"));
        return Stream.concat(ours(), own.filter(flag -> !flag.isEmpty())).toList();
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
