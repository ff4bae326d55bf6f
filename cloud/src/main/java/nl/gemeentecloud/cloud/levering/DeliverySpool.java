package nl.gemeentecloud.cloud.levering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepted deliveries on disk: a folder for each, readable by its owner only, with the bytes for as
 * long as they are needed, what it is, and in the end its report. A folder that does not say what
 * it is was never accepted, and is thrown away.
 */
final class DeliverySpool {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySpool.class);
    private static final String CONTENTS = "inhoud";
    private static final String STATUS = "levering.json";
    private static final String REPORT = "bevindingen.csv";
    private static final int BUFFER = 1 << 18;

    /** Left free on disk, for the databases that the delivery goes to. */
    private static final long RESERVE_BYTES = 1L << 28;

    private final Path directory;

    DeliverySpool(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    /**
     * Bytes that arrived.
     *
     * @param sha256 in hexadecimal
     */
    record Received(String sha256, long bytes) {}

    /**
     * Writes bytes down; when this returns they are on disk.
     *
     * @param most bytes to take
     * @throws DeliveryRefused when there are more, or the disk is full
     * @throws IOException when they stop coming before their end
     */
    Received receive(String id, InputStream body, long most) throws IOException {
        Path folder = Files.createDirectory(folder(id), ownerOnly("rwx------"));
        MessageDigest digest = sha256();
        long total = 0;
        try (FileChannel out =
                FileChannel.open(
                        folder.resolve(CONTENTS),
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly("rw-------"))) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                requireRoom(total, most, read);
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        } catch (IOException | RuntimeException | Error cutShort) {
            forget(id);
            throw cutShort;
        }
        return new Received(HexFormat.of().formatHex(digest.digest()), total);
    }

    private void requireRoom(long total, long most, long next) throws IOException {
        if (total > most) {
            throw new DeliveryRefused(
                    DeliveryRefused.Reason.TOO_LARGE,
                    "De levering is groter dan %,d bytes, het meeste dat deze installatie aanneemt (deliveries.megabytes)"
                            .formatted(most));
        }
        if (total % (64L << 20) < next
                && Files.getFileStore(directory).getUsableSpace() < RESERVE_BYTES) {
            throw new DeliveryRefused(
                    DeliveryRefused.Reason.NO_ROOM,
                    "De schijf van %s is vol; maak ruimte en lever opnieuw".formatted(directory));
        }
    }

    /** Writes down how a delivery is; when this returns it is on disk. */
    void save(DeliveryStatus status) {
        Path folder = folder(status.delivery().id());
        Path fresh = folder.resolve(STATUS + ".nieuw");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            fresh,
                            Set.of(
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE),
                            ownerOnly("rw-------"))) {
                ByteBuffer bytes = ByteBuffer.wrap(DeliveryJson.write(status));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(
                    fresh,
                    folder.resolve(STATUS),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
            sync(directory);
            if (status.phase().ended()) {
                Files.deleteIfExists(folder.resolve(CONTENTS));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "Delivery %s cannot be written down in %s"
                            .formatted(status.delivery().id(), folder),
                    unwritable);
        }
    }

    /** All deliveries that were accepted, oldest first; what was not is removed. */
    List<DeliveryStatus> all() throws IOException {
        List<DeliveryStatus> all = new ArrayList<>();
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (Path folder : folders) {
                String id = String.valueOf(folder.getFileName());
                if (!AcceptedDelivery.isId(id)) {
                    continue;
                }
                try {
                    all.add(DeliveryJson.read(Files.readAllBytes(folder.resolve(STATUS))));
                } catch (NoSuchFileException neverAccepted) {
                    forget(id);
                } catch (IllegalArgumentException garbled) {
                    LOG.error("{} cannot be read; it is left as it is", folder, garbled);
                }
            }
        }
        all.sort(Comparator.comparing(status -> status.delivery().id()));
        return all;
    }

    Path contents(AcceptedDelivery delivery) {
        return folder(delivery.id()).resolve(CONTENTS);
    }

    Path report(AcceptedDelivery delivery) {
        return folder(delivery.id()).resolve(REPORT);
    }

    /** Removes all of a delivery. */
    void forget(String id) {
        try (Stream<Path> files = Files.walk(folder(id))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            LOG.warn("Delivery {} could not be removed from {}", id, directory, stays);
        }
    }

    private Path folder(String id) {
        return directory.resolve(id);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
