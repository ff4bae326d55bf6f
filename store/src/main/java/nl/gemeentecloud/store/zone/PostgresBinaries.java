package nl.gemeentecloud.store.zone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs that come with this product, unpacked once per machine directory.
 *
 * @param directory where {@code bin}, {@code lib} and {@code share} are
 */
record PostgresBinaries(Path directory) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) ([0-9]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MAX_ENTRIES = 20_000;
    private static final long MAX_BYTES = 500_000_000;
    private static final int MAX_XZ_MEMORY_KIBIBYTES = 262_144;

    /** The programs under {@code parent}, unpacked there first when this release is not yet. */
    static PostgresBinaries in(Path parent) {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException(
                    "This installation carries no PostgreSQL programs for this kind of machine;"
                            + " configure each zone with the JDBC URL of a PostgreSQL 15 or later");
        }
        try {
            Path target = parent.toAbsolutePath().resolve(fingerprint(archive));
            if (!Files.exists(target)) {
                Files.createDirectories(parent);
                unpackOnce(archive, parent.toAbsolutePath(), target);
            }
            return new PostgresBinaries(target);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The PostgreSQL programs cannot be unpacked in %s: %s"
                            .formatted(parent, e.getMessage()),
                    e);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** Major version, as it is written in a data directory: {@code 18}. */
    String major() throws IOException {
        Process process = new ProcessBuilder(program("postgres").toString(), "--version").start();
        String said = new String(process.getInputStream().readNBytes(200), StandardCharsets.UTF_8);
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new IOException(
                    "%s does not run on this machine: %s; configure each zone with a JDBC URL"
                            .formatted(program("postgres"), said.strip()));
        }
        return version.group(1);
    }

    private static void unpackOnce(URL archive, Path parent, Path target) throws IOException {
        try (DirectoryLock _ = DirectoryLock.acquire(parent.resolve(".lock"), PATIENCE)) {
            if (Files.exists(target)) {
                return;
            }
            Path unfinished = Files.createTempDirectory(parent, ".unpacking");
            try {
                unpack(archive, unfinished);
                Files.setPosixFilePermissions(unfinished, permissions(0755));
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Directories.delete(unfinished);
            }
        }
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long mark =
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong();
        return HexFormat.of().toHexDigits((int) mark);
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        int entries = 0;
        long bytes = 0;
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                InputStream plain =
                        XZCompressorInputStream.builder()
                                .setInputStream(raw)
                                .setMemoryLimitKiB(MAX_XZ_MEMORY_KIBIBYTES)
                                .get();
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                bytes += entry.getSize();
                if (++entries > MAX_ENTRIES || bytes > MAX_BYTES) {
                    throw new IOException("the archive is larger than any PostgreSQL release");
                }
                write(tar, entry, directory);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory)
            throws IOException {
        Path path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("the archive holds a path outside it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        EnumSet<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] fromHighestBit = PosixFilePermission.values();
        for (int i = 0; i < fromHighestBit.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                set.add(fromHighestBit[i]);
            }
        }
        return set;
    }
}
