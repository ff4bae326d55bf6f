package nl.gemeentecloud.ledger;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a log held at a moment, signed.
 *
 * @param number 1 for the first of its log, without gaps, so that a removed one is missed
 * @param size how many entries, from the first, it covers
 * @param root Merkle tree hash over them (RFC 9162 section 2.1.1), 64 lower-case hexadecimal digits
 * @param at when it was signed, UTC, whole microseconds
 * @param keyId which key signed, 16 lower-case hexadecimal digits
 * @param signature Ed25519 over the text of the checkpoint, 128 lower-case hexadecimal digits
 */
public record Checkpoint(
        String logId,
        long number,
        long size,
        String root,
        Instant at,
        String keyId,
        String signature) {

    private static final Pattern ROOT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

    public Checkpoint {
        Fields.logId(logId);
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "A checkpoint has a number and a size of 1 or more, not %d and %d"
                            .formatted(number, size));
        }
        hex("root", root, ROOT);
        hex("key id", keyId, KEY_ID);
        hex("signature", signature, SIGNATURE);
    }

    private static void hex(String name, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The %s of a checkpoint must match %s".formatted(name, form));
        }
    }
}
