package nl.gemeentecloud.ledger.keys;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.security.PublicKey;
import java.util.Collection;
import java.util.Map;

/**
 * The keys of now and before, by id, that a check needs.
 *
 * @param checkpoint public keys by key id
 * @param seal seal keys by key id; when there are none at all, seals are not checked, as with
 *     someone who was given a download and the public key
 */
public record VerificationKeys(Map<String, PublicKey> checkpoint, Map<String, SealKey> seal) {

    public VerificationKeys {
        checkpoint = Map.copyOf(checkpoint);
        seal = Map.copyOf(seal);
    }

    public static VerificationKeys of(
            Collection<CheckpointKey> checkpoint, Collection<SealKey> seal) {
        return new VerificationKeys(
                checkpoint.stream()
                        .collect(toUnmodifiableMap(CheckpointKey::id, CheckpointKey::publicKey)),
                seal.stream().collect(toUnmodifiableMap(SealKey::id, key -> key)));
    }

    /** Only what may be public. */
    public VerificationKeys publicOnly() {
        return new VerificationKeys(checkpoint, Map.of());
    }
}
