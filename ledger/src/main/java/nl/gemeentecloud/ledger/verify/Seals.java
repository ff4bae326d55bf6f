package nl.gemeentecloud.ledger.verify;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import nl.gemeentecloud.ledger.keys.SealKey;
import nl.gemeentecloud.ledger.keys.VerificationKeys;

/**
 * Checks seals: the key's id, and half an HMAC-SHA-256 over the canonical bytes. For one thread.
 */
public final class Seals {

    private static final int MAC_BYTES = 16;
    private static final int BYTES = SealKey.ID_BYTES + MAC_BYTES;

    private final VerificationKeys keys;
    private final Map<String, Mac> keyed = new HashMap<>();

    public Seals(VerificationKeys keys) {
        this.keys = keys;
    }

    /**
     * What is wrong with a seal.
     *
     * @param expected in words
     * @param found in words
     */
    public record Broken(String expected, String found) {}

    /** What is wrong with the seal of these bytes; empty when it holds. */
    public Optional<Broken> check(byte[] canonical, byte[] seal) {
        if (seal.length != BYTES) {
            return broken(BYTES + " bytes", seal.length + " bytes");
        }
        String keyId = HexFormat.of().formatHex(seal, 0, SealKey.ID_BYTES);
        SealKey key = keys.seal().get(keyId);
        if (key == null) {
            return broken("a seal of a known key", "one of unknown key " + keyId);
        }
        byte[] mac = keyed.computeIfAbsent(keyId, id -> Crypto.hmac(key)).doFinal(canonical);
        boolean holds =
                MessageDigest.isEqual(
                        Arrays.copyOf(mac, MAC_BYTES),
                        Arrays.copyOfRange(seal, SealKey.ID_BYTES, BYTES));
        return holds
                ? Optional.empty()
                : broken("the seal of these bytes", "a seal of other bytes");
    }

    private static Optional<Broken> broken(String expected, String found) {
        return Optional.of(new Broken(expected, found));
    }
}
