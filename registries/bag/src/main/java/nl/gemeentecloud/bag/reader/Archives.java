package nl.gemeentecloud.bag.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The XML files in a delivery, which is an archive, archives in archives, or one XML file. Archives
 * are looked into where they stand; nothing is unpacked.
 */
final class Archives implements Closeable {

    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 100_000;

    /** Of a file by itself; real ones have some 20 MB. */
    private static final long LARGEST_FILE = 2L << 30;

    /** An archive that is compressed once more is held in memory, up to this. */
    private static final int LARGEST_PACKED_ARCHIVE = 64 << 20;

    private final List<Closeable> open = new ArrayList<>();
    private final List<Deelbestand> files = new ArrayList<>();

    /** One XML file in a delivery. */
    record Deelbestand(String name, long packedBytes, long bytes, Opening opening) {
        InputStream open() throws IOException {
            return new RatioInput(opening.open(), name, packedBytes, bytes);
        }
    }

    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Opens a delivery and lists what is in it.
     *
     * @param name what people call it
     */
    static Archives of(Path file, String name) throws IOException {
        Archives archives = new Archives();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            archives.open.add(channel);
            if (Signature.isArchive(channel)) {
                archives.archive(name, channel, 1);
            } else {
                long size = Files.size(file);
                archives.files.add(
                        new Deelbestand(name, size, size, () -> Files.newInputStream(file)));
            }
            return archives;
        } catch (IOException | RuntimeException e) {
            archives.close();
            throw e;
        }
    }

    List<Deelbestand> files() {
        return Collections.unmodifiableList(files);
    }

    private void archive(String name, SeekableByteChannel channel, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UnreadableDelivery(
                    "%s: archieven zijn dieper genest dan %d".formatted(name, DEEPEST));
        }
        Signature.checkEntries(name, channel, MOST_FILES);
        ZipFile zip;
        try {
            zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(channel)
                            .setIgnoreLocalFileHeader(true)
                            .get();
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableDelivery(
                    "%s is geen geheel zip-bestand; waarschijnlijk is het niet volledig overgekomen. Lever het opnieuw"
                            .formatted(name));
        }
        open.add(zip);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (files.size() >= MOST_FILES) {
                throw new UnreadableDelivery(
                        "%s: er zitten meer dan %d bestanden in".formatted(name, MOST_FILES));
            }
            entry(name, channel, zip, entry, depth);
        }
    }

    private void entry(
            String archive,
            SeekableByteChannel channel,
            ZipFile zip,
            ZipArchiveEntry entry,
            int depth)
            throws IOException {
        String path = entry.getName();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || path.startsWith("__MACOSX/") || name.startsWith(".")) {
            return;
        }
        if (lower.endsWith(".zip")) {
            archive(name, inner(archive, channel, zip, entry), depth + 1);
        } else if (lower.endsWith(".xml")) {
            if (entry.getSize() > LARGEST_FILE) {
                throw new UnreadableDelivery(
                        "%s: %s is groter dan %d bytes".formatted(archive, name, LARGEST_FILE));
            }
            files.add(
                    new Deelbestand(
                            name,
                            entry.getCompressedSize(),
                            entry.getSize(),
                            () -> {
                                // finding where the contents begin moves the channel, which
                                // others read
                                synchronized (channel) {
                                    return contents(name, zip, entry);
                                }
                            }));
        }
    }

    private SeekableByteChannel inner(
            String archive, SeekableByteChannel channel, ZipFile zip, ZipArchiveEntry entry)
            throws IOException {
        if (entry.getMethod() == ZipEntry.STORED) {
            try (InputStream _ = zip.getRawInputStream(entry)) {
                // opening it makes the library find where the contents begin
                return new ChannelPart(channel, entry.getDataOffset(), entry.getSize());
            }
        }
        if (entry.getSize() > LARGEST_PACKED_ARCHIVE) {
            throw new UnreadableDelivery(
                    "%s: %s is een gecomprimeerd archief in een archief en groter dan %d bytes; lever het zoals het Kadaster het levert"
                            .formatted(archive, entry.getName(), LARGEST_PACKED_ARCHIVE));
        }
        try (InputStream in =
                new RatioInput(
                        contents(entry.getName(), zip, entry),
                        entry.getName(),
                        entry.getCompressedSize(),
                        entry.getSize())) {
            return new SeekableInMemoryByteChannel(in.readNBytes(LARGEST_PACKED_ARCHIVE));
        }
    }

    private static InputStream contents(String name, ZipFile zip, ZipArchiveEntry entry)
            throws IOException {
        try {
            return zip.getInputStream(entry);
        } catch (ZipException otherwise) {
            throw new UnreadableDelivery(
                    "%s is versleuteld of anders ingepakt dan hier gelezen kan worden; lever het zoals het Kadaster het levert (deflate, zonder wachtwoord)"
                            .formatted(name));
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open.reversed()) {
            one.close();
        }
    }
}
