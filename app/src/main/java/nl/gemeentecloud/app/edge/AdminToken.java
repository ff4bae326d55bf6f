package nl.gemeentecloud.app.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import nl.gemeentecloud.app.home.DataDirectory;

/**
 * What proves that a management command comes from someone who can read the data directory. A new
 * one at each start.
 */
public final class AdminToken {

    private static final int BYTES = 32;

    private final byte[] expected;

    private AdminToken(byte[] expected) {
        this.expected = expected;
    }

    /** Makes a token and writes it to {@code admin.token}, readable by the owner only. */
    public static AdminToken fresh(DataDirectory directory) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var file = directory.path().resolve("admin.token.new");
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token + "\n");
        Files.move(
                file,
                directory.adminToken(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return new AdminToken(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes the same time whatever is given. */
    public boolean matches(String given) {
        return MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
    }
}
