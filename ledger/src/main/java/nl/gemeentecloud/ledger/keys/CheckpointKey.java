package nl.gemeentecloud.ledger.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HexFormat;

/** An Ed25519 key pair that signs checkpoints. */
public record CheckpointKey(PrivateKey privateKey, PublicKey publicKey) {

    public static CheckpointKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new CheckpointKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime lacks Ed25519; use a standard one", e);
        }
    }

    /** What checkpoints name the key by. */
    public String id() {
        return id(publicKey);
    }

    /** The first eight bytes of SHA-256 over the public key (X.509), 16 hexadecimal digits. */
    public static String id(PublicKey publicKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime lacks SHA-256; use a standard one", e);
        }
    }

    @Override
    public String toString() {
        return "CheckpointKey[" + id() + "]";
    }
}
