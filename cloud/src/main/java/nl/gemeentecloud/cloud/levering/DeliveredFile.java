package nl.gemeentecloud.cloud.levering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was delivered, as it lies here.
 *
 * @param path where its bytes are
 * @param name what people call it
 * @param sha256 of its bytes, 64 hexadecimal digits: by it a delivery is known when it comes again
 */
public record DeliveredFile(Path path, String name, String sha256) {

    /** A file of which no one took the fingerprint yet; reads all of it. */
    public static DeliveredFile of(Path path) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new DeliveredFile(
                    path,
                    String.valueOf(path.getFileName()),
                    HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM has no SHA-256", impossible);
        }
    }
}
