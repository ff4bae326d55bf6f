package nl.gemeentecloud.app.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gemeentecloud.app.home.DataDirectory;

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

    private final Path output;
    private final long outputBefore;
    private final Path log;
    private final long logBefore;

    private StartFailure(Path output, Path log) throws IOException {
        this.output = output;
        this.log = log;
        outputBefore = size(output);
        logBefore = size(log);
    }

    /** Of a server that is yet to be started: what was said before is not about it. */
    static StartFailure before(DataDirectory directory) throws IOException {
        return new StartFailure(directory.serverOutput(), directory.serverLog());
    }

    /**
     * Why a server ended: what it said itself, or the last words of a virtual machine that did not
     * get as far as the server.
     */
    Optional<String> reason() throws IOException {
        List<String> lines = said();
        return markedIn(lines).or(() -> lastWords(lines));
    }

    /** Why a server cannot start, if it said so. */
    Optional<String> saidByServer() throws IOException {
        return markedIn(said());
    }

    /** Where most was said: the log of the server, if it came that far. */
    Path log() throws IOException {
        return size(log) == logBefore ? output : log;
    }

    private List<String> said() throws IOException {
        return Files.exists(output)
                ? read(output, outputBefore).lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private static Optional<String> markedIn(List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> line.contains(MARK))
                .findFirst()
                .map(line -> line.substring(line.indexOf(MARK) + MARK.length()));
    }

    private static Optional<String> lastWords(List<String> lines) {
        List<String> words =
                lines.stream()
                        .map(String::strip)
                        .filter(StartFailure::saysWhatIsTheMatter)
                        .toList();
        List<String> last = words.subList(Math.max(0, words.size() - MOST_LINES), words.size());
        return last.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", last));
    }

    /** No warning, and no place in a program. */
    private static boolean saysWhatIsTheMatter(String line) {
        return !EMPTY_WORDS.contains(line)
                && !line.startsWith("at ")
                && !line.toLowerCase(Locale.ROOT).contains("warning:");
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
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
