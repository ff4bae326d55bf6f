package nl.gemeentecloud.proef.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip file that takes files that are compressed already, and archives as they are. */
public final class Archive implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final LocalDateTime time;
    private final ZipArchiveOutputStream out;

    /**
     * @param time of every file in it, whatever the clock says
     */
    public Archive(Path file, LocalDateTime time) throws IOException {
        this.file = file;
        this.time = time;
        out = new ZipArchiveOutputStream(file);
    }

    public Path file() {
        return file;
    }

    public void add(String name, Deflated deflated) throws IOException {
        ZipArchiveEntry entry = entry(name, ZipEntry.DEFLATED, deflated.length(), deflated.crc());
        entry.setCompressedSize(deflated.size());
        out.addRawArchiveEntry(entry, deflated.content());
    }

    /** Adds a file as it is; the file may be removed afterwards. */
    public void add(String name, Path stored) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(stored)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        long size = Files.size(stored);
        ZipArchiveEntry entry = entry(name, ZipEntry.STORED, size, crc.getValue());
        entry.setCompressedSize(size);
        try (InputStream in = Files.newInputStream(stored)) {
            out.addRawArchiveEntry(entry, in);
        }
    }

    private ZipArchiveEntry entry(String name, int method, long size, long crc) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(method);
        entry.setSize(size);
        entry.setCrc(crc);
        entry.setTimeLocal(time);
        return entry;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
