package nl.gemeentecloud.ledger.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import nl.gemeentecloud.ledger.Pseudonym;

/**
 * Makes pseudonyms: the first 16 bytes of HMAC-SHA-256 under a key of the tenant, over register,
 * object type and internal id, each text after its length. The same person has another pseudonym
 * with every tenant, and in every register. Safe for use by many threads.
 */
public final class Pseudonyms {

    private final IntFunction<List<SecretKey>> keysOf;

    /** Keyed states, newest key first; copied per use, which is cheaper than keying anew. */
    private final ConcurrentHashMap<Integer, List<Mac>> keyed = new ConcurrentHashMap<>();

    /**
     * Makes pseudonyms with keys by tenant.
     *
     * @param keysOf the keys of a houder (0 to 9999), newest first, at least one
     */
    public Pseudonyms(IntFunction<List<SecretKey>> keysOf) {
        this.keysOf = keysOf;
    }

    /** The pseudonym under the tenant's newest key, for new entries. */
    public Pseudonym of(int houder, String register, String objectType, long objectId) {
        return pseudonym(keyed(houder).getFirst(), register, objectType, objectId);
    }

    /** The pseudonyms under all keys the tenant ever had, newest first, for finding entries. */
    public List<Pseudonym> all(int houder, String register, String objectType, long objectId) {
        return keyed(houder).stream()
                .map(mac -> pseudonym(mac, register, objectType, objectId))
                .toList();
    }

    private List<Mac> keyed(int houder) {
        return keyed.computeIfAbsent(
                houder, h -> keysOf.apply(h).stream().map(Pseudonyms::keyed).toList());
    }

    private static Mac keyed(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime cannot make pseudonyms with HmacSHA256", e);
        }
    }

    private static Pseudonym pseudonym(
            Mac prototype, String register, String objectType, long objectId) {
        Mac mac;
        try {
            mac = (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java runtime's HmacSHA256 cannot be copied", e);
        }
        text(mac, register);
        text(mac, objectType);
        for (int shift = 56; shift >= 0; shift -= 8) {
            mac.update((byte) (objectId >>> shift));
        }
        return Pseudonym.of(mac.doFinal());
    }

    private static void text(Mac mac, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        mac.update((byte) (utf8.length >>> 8));
        mac.update((byte) utf8.length);
        mac.update(utf8);
    }
}
