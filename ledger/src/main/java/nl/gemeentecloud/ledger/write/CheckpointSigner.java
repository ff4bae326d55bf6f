package nl.gemeentecloud.ledger.write;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.keys.CheckpointKey;

/**
 * Signs what a log holds, as a signed note (C2SP tlog-checkpoint and signed-note) that anyone can
 * check with the public key and tools of others.
 */
public final class CheckpointSigner {

    private static final HexFormat HEX = HexFormat.of();
    private static final int RAW_KEY_BYTES = 32;

    private final CheckpointKey key;

    public CheckpointSigner(CheckpointKey key) {
        this.key = key;
    }

    /**
     * Signs.
     *
     * @param at cut off to whole microseconds
     */
    public Checkpoint sign(String logId, long number, long size, byte[] root, Instant at) {
        Instant micros = at.truncatedTo(ChronoUnit.MICROS);
        String text = text(logId, number, size, root, micros, key.id());
        return new Checkpoint(
                logId,
                number,
                size,
                HEX.formatHex(root),
                micros,
                key.id(),
                HEX.formatHex(signature(text)));
    }

    /** The note as it stands outside the zone: the text, an empty line, the signature. */
    public String note(Checkpoint checkpoint) {
        String text =
                text(
                        checkpoint.logId(),
                        checkpoint.number(),
                        checkpoint.size(),
                        HEX.parseHex(checkpoint.root()),
                        checkpoint.at(),
                        checkpoint.keyId());
        byte[] signature = HEX.parseHex(checkpoint.signature());
        byte[] hint = hint(origin(checkpoint.logId()));
        byte[] both = Arrays.copyOf(hint, hint.length + signature.length);
        System.arraycopy(signature, 0, both, hint.length, signature.length);
        return "%s\n— %s %s\n"
                .formatted(
                        text, origin(checkpoint.logId()), Base64.getEncoder().encodeToString(both));
    }

    private static String text(
            String logId, long number, long size, byte[] root, Instant at, String keyId) {
        return "%s\n%d\n%s\nnumber %d\ntime %d\nkey %s\n"
                .formatted(
                        origin(logId),
                        size,
                        Base64.getEncoder().encodeToString(root),
                        number,
                        EntryEncoder.micros(at),
                        keyId);
    }

    private static String origin(String logId) {
        return "gemeentecloud/" + logId;
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key.privateKey());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot sign a checkpoint with key %s; check its file".formatted(key.id()), e);
        }
    }

    /** Four bytes by which a reader of the note finds the key (C2SP signed-note). */
    private byte[] hint(String name) {
        byte[] encoded = key.publicKey().getEncoded();
        MessageDigest sha256 = Digests.sha256();
        sha256.update((name + "\n\u0001").getBytes(StandardCharsets.UTF_8));
        sha256.update(encoded, encoded.length - RAW_KEY_BYTES, RAW_KEY_BYTES);
        return Arrays.copyOf(sha256.digest(), 4);
    }
}
