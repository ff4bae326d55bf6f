package nl.gemeentecloud.ledger.keys;

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
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys as files of mode 0600 in one directory of mode 0700: {@code checkpoint-0001.key} (two lines
 * of Base64: private key as PKCS #8, public key as X.509), {@code seal-0001.key} and {@code
 * pseudonym-0358-0001.key} (32 random bytes as Base64). The highest number is in use; lower ones
 * still check and find what was made with them. A key is replaced by adding the next number.
 */
public final class KeyFiles {

    private static final int MAX_FILE_BYTES = 4096;
    private static final int MAX_VERSIONS = 9999;
    private static final int SECRET_BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    /** Keys in this directory, which is made when the first key is. */
    public KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** The keys a writer uses; made when there are none. */
    public synchronized LedgerKeys ledgerKeys() {
        if (versions("checkpoint").isEmpty()) {
            addCheckpointKey();
        }
        if (versions("seal").isEmpty()) {
            addSealKey();
        }
        return new LedgerKeys(
                checkpointKey(versions("checkpoint").getFirst()),
                SealKey.of(secret(versions("seal").getFirst())));
    }

    /** All keys there are, for checking; makes none. */
    public synchronized VerificationKeys verificationKeys() {
        List<CheckpointKey> checkpoint =
                versions("checkpoint").stream().map(KeyFiles::checkpointKey).toList();
        List<SealKey> seal =
                versions("seal").stream().map(file -> SealKey.of(secret(file))).toList();
        return VerificationKeys.of(checkpoint, seal);
    }

    /** Puts a new checkpoint key in use; the old ones keep checking what they signed. */
    public synchronized void addCheckpointKey() {
        CheckpointKey key = CheckpointKey.generate();
        Base64.Encoder base64 = Base64.getEncoder();
        add(
                "checkpoint",
                base64.encodeToString(key.privateKey().getEncoded())
                        + "\n"
                        + base64.encodeToString(key.publicKey().getEncoded())
                        + "\n");
    }

    /** Puts a new seal key in use; the old ones keep checking what they sealed. */
    public synchronized void addSealKey() {
        addSecret("seal");
    }

    /**
     * The keys with which pseudonyms of a tenant are made, newest first; one is made when there are
     * none.
     *
     * @param houder 0 to 9999
     */
    public synchronized List<SecretKey> pseudonymKeys(int houder) {
        String name = "pseudonym-%04d".formatted(houder);
        if (versions(name).isEmpty()) {
            addSecret(name);
        }
        return versions(name).stream()
                .<SecretKey>map(file -> new SecretKeySpec(secret(file), "HmacSHA256"))
                .toList();
    }

    /** Puts a new pseudonym key of a tenant in use; what the old ones made is still found. */
    public synchronized void addPseudonymKey(int houder) {
        addSecret("pseudonym-%04d".formatted(houder));
    }

    private void addSecret(String name) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        add(name, Base64.getEncoder().encodeToString(secret) + "\n");
    }

    private void add(String name, String content) {
        int next = versions(name).size() + 1;
        if (next > MAX_VERSIONS) {
            throw new IllegalStateException("There are %d keys %s".formatted(MAX_VERSIONS, name));
        }
        write(directory.resolve("%s-%04d.key".formatted(name, next)), content);
    }

    /** Files of a key, the newest first. */
    private List<Path> versions(String name) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        String glob = name + "-[0-9][0-9][0-9][0-9].key";
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the keys in " + directory, e);
        }
        files.sort((a, b) -> b.getFileName().toString().compareTo(a.getFileName().toString()));
        return files;
    }

    private static CheckpointKey checkpointKey(Path file) {
        List<String> lines = read(file).lines().toList();
        if (lines.size() != 2) {
            throw unreadable(file, null);
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            KeyFactory ed25519 = KeyFactory.getInstance("Ed25519");
            return new CheckpointKey(
                    ed25519.generatePrivate(
                            new PKCS8EncodedKeySpec(base64.decode(lines.getFirst()))),
                    ed25519.generatePublic(new X509EncodedKeySpec(base64.decode(lines.getLast()))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] secret(Path file) {
        try {
            byte[] secret = Base64.getDecoder().decode(read(file).strip());
            if (secret.length == SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(file, e);
        }
        throw unreadable(file, null);
    }

    private static IllegalStateException unreadable(Path file, @Nullable Exception cause) {
        return new IllegalStateException(
                "Key file %s is damaged: put it back from where the keys are kept".formatted(file),
                cause);
    }

    private static String read(Path file) {
        try {
            Set<PosixFilePermission> open = new HashSet<>(Files.getPosixFilePermissions(file));
            open.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!open.isEmpty()) {
                throw new IllegalStateException(
                        "Others can reach key file %s: chmod 600 it, and replace the key if they did"
                                .formatted(file));
            }
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw unreadable(file, null);
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read key file " + file, e);
        }
    }

    /** Whole or not at all, on disk when it returns: a key that seals and is lost seals nothing. */
    private void write(Path file, String content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(
                    directory,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.deleteIfExists(unfinished);
            try (FileChannel channel =
                    FileChannel.open(
                            unfinished,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = StandardCharsets.US_ASCII.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write key file " + file, e);
        }
    }
}
