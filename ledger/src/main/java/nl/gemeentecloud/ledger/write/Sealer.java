package nl.gemeentecloud.ledger.write;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import nl.gemeentecloud.ledger.keys.SealKey;

/**
 * Seals rows, so that a changed one is found exactly, also when someone can recompute hashes. A
 * seal is the key's id (4 bytes) and the first 16 bytes of HMAC-SHA-256 over the canonical bytes.
 * For one thread: the keyed state is reused.
 */
public final class Sealer {

    private static final int MAC_BYTES = 16;

    private final byte[] keyId;
    private final Mac mac;

    public Sealer(SealKey key) {
        this.keyId = key.idBytes();
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key.secret());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime cannot seal with HmacSHA256; use a standard one", e);
        }
    }

    public byte[] seal(byte[] canonical) {
        byte[] seal = new byte[keyId.length + MAC_BYTES];
        System.arraycopy(keyId, 0, seal, 0, keyId.length);
        System.arraycopy(mac.doFinal(canonical), 0, seal, keyId.length, MAC_BYTES);
        return seal;
    }
}
