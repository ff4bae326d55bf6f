package nl.gemeentecloud.app.cli;

import java.util.List;

/** The flags of the server's virtual machine. */
final class ServerFlags {

    private ServerFlags() {}

    static List<String> flags() {
        return List.of(
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
