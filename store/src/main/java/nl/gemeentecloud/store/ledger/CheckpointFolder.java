package nl.gemeentecloud.store.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.verify.CheckpointNote;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;

/**
 * The latest checkpoint of every log, outside the zones, one file per log: who turns a zone back
 * does not turn these back.
 */
public final class CheckpointFolder {

    private static final String UNFINISHED = ".new";

    private final Path directory;

    /** Checkpoints in this directory, which is made when the first is. */
    public CheckpointFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * The checkpoint that was kept of a log.
     *
     * @throws NotCanonicalException when the file is there and is no checkpoint
     */
    Optional<Checkpoint> latest(String logId) throws NotCanonicalException {
        Path file = directory.resolve(logId);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > CheckpointNote.MAX_LENGTH) {
                throw new NotCanonicalException("%s is too long".formatted(file));
            }
            return Optional.of(
                    CheckpointNote.read(
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read checkpoint " + file, e);
        }
    }

    /** Logs a checkpoint was kept of. */
    List<String> logs() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> logs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.endsWith(UNFINISHED)) {
                    logs.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the checkpoints in " + directory, e);
        }
        logs.sort(null);
        return logs;
    }

    /** Replaces what was kept, whole or not at all, on disk when it returns. */
    void keep(String logId, String note) throws IOException {
        Files.createDirectories(directory);
        Path unfinished = directory.resolve(logId + UNFINISHED);
        try (FileChannel channel =
                FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(note);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                unfinished,
                directory.resolve(logId),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
