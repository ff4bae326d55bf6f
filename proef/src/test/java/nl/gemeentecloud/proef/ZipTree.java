package nl.gemeentecloud.proef;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Walks archives in archives with the JDK's own reader. */
final class ZipTree {

    interface Taker {
        void take(String name, byte[] content) throws IOException;
    }

    private ZipTree() {}

    /** Every file that is no archive, in order. */
    static void each(Path file, Taker taker) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            each(in, taker);
        }
    }

    private static void each(InputStream in, Taker taker) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".zip")) {
                each(zip, taker);
            } else {
                taker.take(entry.getName(), zip.readAllBytes());
            }
        }
    }
}
