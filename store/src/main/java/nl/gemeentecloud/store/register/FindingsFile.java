package nl.gemeentecloud.store.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.levering.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a delivery as CSV that opens in a Dutch Excel: UTF-8 with a byte order mark,
 * semicolons, Windows line ends. It names people, so only its owner can read it. There is no file
 * when there are no findings.
 */
public final class FindingsFile implements AutoCloseable {

    /** What a worksheet can hold, less the heading and the closing line. */
    private static final int MOST_LINES = 1_048_574;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final Path path;
    private @Nullable BufferedWriter out;
    private long lines;

    public FindingsFile(Path path) {
        this.path = path;
    }

    public void add(List<Finding> findings) {
        for (Finding finding : findings) {
            if (++lines <= MOST_LINES) {
                write(
                        switch (finding.severity()) {
                            case GEMELD -> "gemeld";
                            case GEWEIGERD -> "geweigerd";
                        },
                        Long.toString(finding.record()),
                        finding.identification(),
                        finding.place(),
                        finding.rule(),
                        finding.message());
            }
        }
    }

    private void write(String... cells) {
        try {
            BufferedWriter writer = writer();
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    writer.write(';');
                }
                writer.write(cell(cells[i]));
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The findings cannot be written to "
                            + path
                            + "; make room or choose another place",
                    e);
        }
    }

    private BufferedWriter writer() throws IOException {
        BufferedWriter existing = out;
        if (existing != null) {
            return existing;
        }
        Files.deleteIfExists(path);
        Files.createFile(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        BufferedWriter writer =
                Files.newBufferedWriter(
                        path, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        out = writer;
        writer.write(BYTE_ORDER_MARK);
        writer.write("ernst;record;kenmerk;plaats;regel;melding\r\n");
        return writer;
    }

    /**
     * A cell that a spreadsheet takes for text: what would start a formula gets an apostrophe,
     * since the file quotes what strangers delivered.
     */
    static String cell(String text) {
        String safe =
                !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        ? "'" + text
                        : text;
        return isPlain(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String cell) {
        return cell.indexOf(';') < 0
                && cell.indexOf('"') < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
    }

    /** Where the findings are, when there are any. */
    public Optional<Path> path() {
        return out == null ? Optional.empty() : Optional.of(path);
    }

    @Override
    public void close() {
        BufferedWriter writer = out;
        if (writer == null) {
            return;
        }
        if (lines > MOST_LINES) {
            write(
                    "",
                    "",
                    "",
                    "",
                    "te veel bevindingen",
                    "er zijn nog %d bevindingen die hier niet bij staan"
                            .formatted(lines - MOST_LINES));
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The findings cannot be written to " + path, e);
        }
    }
}
