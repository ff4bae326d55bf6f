package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds in what a server said why it did not start. */
final class StartFailure {

    /** How the server begins the line that says why it cannot start. */
    static final String MARK = "Cannot start: ";

    private static final int MOST_BYTES = 1 << 20;

    private StartFailure() {}

    /** The reason in what was said from this byte on, when the server gave one. */
    static Optional<String> reason(Path output, long from) throws IOException {
        if (!Files.exists(output)) {
            return Optional.empty();
        }
        return read(output, from)
                .lines()
                .filter(line -> line.contains(MARK))
                .reduce((first, last) -> last)
                .map(line -> line.substring(line.indexOf(MARK) + MARK.length()));
    }

    private static String read(Path output, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            long begin = Math.max(from, file.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - begin)];
            file.seek(begin);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
