package nl.gemeentecloud.store.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Which writer this is. Its id is made once per data directory, so that a log has one writer for as
 * long as it lives.
 *
 * @param id eight lower-case hexadecimal digits
 */
public record LedgerNode(String id) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final String FILE = "node-id";

    public LedgerNode {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A node id has eight hexadecimal digits: " + id);
        }
    }

    /** The node of a data directory, from its file {@value #FILE}; made when there is none. */
    public static LedgerNode of(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                Path unfinished = directory.resolve(FILE + ".new");
                Files.writeString(unfinished, "%08x\n".formatted(new SecureRandom().nextInt()));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new LedgerNode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make " + file, e);
        }
    }

    /** The log this node writes in a zone. */
    public String logId(String zone) {
        return zone + "-" + id;
    }

    /** Whether a log belongs to a zone, whichever node writes it. */
    static boolean belongsTo(String logId, String zone) {
        return logId.startsWith(zone + "-")
                && ID.matcher(logId.substring(zone.length() + 1)).matches();
    }
}
