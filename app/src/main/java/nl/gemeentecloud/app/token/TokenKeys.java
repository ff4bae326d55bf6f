package nl.gemeentecloud.app.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The RSA keys of access tokens, one file each under {@code keys/tokens}. The newest by name signs;
 * all of them verify, so that a key is replaced by adding a file, and removing the old one after
 * the lifetime of its last token.
 */
public final class TokenKeys {

    private static final int BITS = 2048;
    private static final String SUFFIX = ".pem";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int MOST_KEYS = 16;

    private final List<RSAKey> keys;

    private TokenKeys(List<RSAKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the keys, or makes the first one. */
    public static TokenKeys in(Path directory, Clock clock) throws IOException {
        Files.createDirectories(directory.getParent());
        if (!Files.exists(directory)) {
            Files.createDirectory(
                    directory,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        List<Path> files = files(directory);
        if (files.isEmpty()) {
            make(directory, clock);
            files = files(directory);
        }
        if (files.size() > MOST_KEYS) {
            throw new IOException(
                    "%s holds %d keys, more than %d; remove those whose tokens have expired"
                            .formatted(directory, files.size(), MOST_KEYS));
        }
        return new TokenKeys(files.stream().map(TokenKeys::read).toList());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    /** The key that signs. */
    RSAKey signing() {
        return keys.getLast();
    }

    Optional<RSAKey> byId(String keyId) {
        return keys.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
    }

    /** All keys with their private parts; whoever publishes them takes the public parts. */
    JWKSet asSet() {
        return new JWKSet(List.copyOf(keys));
    }

    private static void make(Path directory, Clock clock) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            PrivateKey key = generator.generateKeyPair().getPrivate();
            byte[] unique = new byte[4];
            new SecureRandom().nextBytes(unique);
            String name = LocalDate.now(clock) + "-" + HexFormat.of().formatHex(unique);
            Path fresh = directory.resolve(name + ".new");
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            String body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
            Files.writeString(fresh, BEGIN + "\n" + body + "\n" + END + "\n");
            Files.move(fresh, directory.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException("This Java has no RSA", noRsa);
        }
    }

    private static RSAKey read(Path file) {
        try {
            Set<PosixFilePermission> others = Files.getPosixFilePermissions(file);
            others.removeAll(
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            if (!others.isEmpty()) {
                throw new IllegalStateException(
                        "%s may be read by its owner only: chmod 600 %s".formatted(file, file));
            }
            String body = Files.readString(file).replace(BEGIN, "").replace(END, "");
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key =
                    (RSAPrivateCrtKey)
                            factory.generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
            RSAPublicKey publicKey =
                    (RSAPublicKey)
                            factory.generatePublic(
                                    new RSAPublicKeySpec(
                                            key.getModulus(), key.getPublicExponent()));
            String name = file.getFileName().toString();
            return new RSAKey.Builder(publicKey)
                    .privateKey(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(name.substring(0, name.length() - SUFFIX.length()))
                    .build();
        } catch (IOException
                | GeneralSecurityException
                | IllegalArgumentException
                | ClassCastException unreadable) {
            throw new IllegalStateException(
                    file + " is no RSA private key in PEM (PKCS#8)", unreadable);
        }
    }
}
