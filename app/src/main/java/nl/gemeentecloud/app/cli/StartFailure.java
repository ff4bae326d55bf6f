package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds in what a server said why it did not start. */
final class StartFailure {

    /** How the server begins the line that says why it cannot start. */
    static final String MARK = "Cannot start: ";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_LINES = 5;

    /** What a virtual machine says around what is the matter. */
    private static final List<String> EMPTY_WORDS =
            List.of(
                    "Error: Could not create the Java Virtual Machine.",
                    "Error: A fatal exception has occurred. Program will exit.",
                    "Error occurred during initialization of VM");

    private StartFailure() {}

    /**
     * The reason in what was said from this byte on: that of the server, or the last words of a
     * virtual machine that did not get as far as the server.
     */
    static Optional<String> reason(Path output, long from) throws IOException {
        if (!Files.exists(output)) {
            return Optional.empty();
        }
        List<String> lines = read(output, from).lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> line.contains(MARK))
                .findFirst()
                .map(line -> line.substring(line.indexOf(MARK) + MARK.length()))
                .or(() -> lastWords(lines));
    }

    private static Optional<String> lastWords(List<String> lines) {
        List<String> last =
                lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()).stream()
                        .filter(line -> !EMPTY_WORDS.contains(line.strip()))
                        .toList();
        return last.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", last));
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
