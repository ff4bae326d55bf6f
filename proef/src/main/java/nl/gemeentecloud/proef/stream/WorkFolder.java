package nl.gemeentecloud.proef.stream;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A hidden directory for files in the making, beside where they will stand; gone when closed.
 *
 * @param path the directory
 */
public record WorkFolder(Path path) implements Closeable {

    public static WorkFolder in(Path dir) throws IOException {
        return new WorkFolder(Files.createTempDirectory(dir, ".werk"));
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** The file of one part of a period. */
    public Path file(int period, int part) {
        return path.resolve(period + "-" + part);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.list(path)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}
