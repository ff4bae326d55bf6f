package nl.gemeentecloud.app.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked once for all tests: that takes seconds each time. */
public final class SharedPrograms {

    private SharedPrograms() {}

    /** Has a data directory find them where it would unpack its own. */
    public static void in(Path directory) throws IOException {
        Path link = directory.resolve("postgres");
        if (Files.exists(link)) {
            return;
        }
        Path shared =
                Path.of(System.getProperty("gemeentecloud.root"))
                        .resolve("target/test-postgres/binaries");
        Files.createDirectories(shared);
        Files.createDirectories(directory);
        Files.createSymbolicLink(link, shared);
    }
}
