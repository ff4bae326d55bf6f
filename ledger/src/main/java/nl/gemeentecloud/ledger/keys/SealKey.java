package nl.gemeentecloud.ledger.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 32 bytes that seals rows. */
public record SealKey(SecretKey secret) {

    public static final int BYTES = 32;
    public static final int ID_BYTES = 4;

    public SealKey {
        byte[] encoded = secret.getEncoded();
        if (encoded == null || encoded.length != BYTES) {
            throw new IllegalArgumentException("A seal key has %d bytes".formatted(BYTES));
        }
    }

    public static SealKey of(byte[] secret) {
        return new SealKey(new SecretKeySpec(secret, "HmacSHA256"));
    }

    public static SealKey generate() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return of(secret);
    }

    /** What seals name the key by: 8 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    /** The first four bytes of SHA-256 over the secret; tells keys apart and nothing more. */
    public byte[] idBytes() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getEncoded());
            return Arrays.copyOf(digest, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime lacks SHA-256; use a standard one", e);
        }
    }

    @Override
    public String toString() {
        return "SealKey[" + id() + "]";
    }
}
