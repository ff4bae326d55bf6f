package nl.gemeentecloud.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gemeentecloud.ledger.Checkpoint;
import nl.gemeentecloud.ledger.keys.VerificationKeys;

/** Reads checkpoints as signed notes, and knows the text that was signed. */
public final class CheckpointNote {

    public static final int MAX_LENGTH = 1000;

    private static final Pattern FORM =
            Pattern.compile(
                    """
                    gemeentecloud/(?<log>[a-z0-9._-]{1,64})
                    (?<size>[1-9][0-9]{0,18})
                    (?<root>[A-Za-z0-9+/]{43}=)
                    number (?<number>[1-9][0-9]{0,18})
                    time (?<time>[1-9][0-9]{0,17})
                    key (?<key>[0-9a-f]{16})

                    \u2014 gemeentecloud/\\k<log> (?<signature>[A-Za-z0-9+/]{91}=)
                    """);

    private static final int HINT_BYTES = 4;
    private static final int SIGNATURE_BYTES = 64;

    private CheckpointNote() {}

    /**
     * Reads a note; does not check its signature.
     *
     * @throws NotCanonicalException when it is not a checkpoint of ours
     */
    public static Checkpoint read(String note) throws NotCanonicalException {
        Matcher form = FORM.matcher(note);
        if (note.length() > MAX_LENGTH || !form.matches()) {
            throw new NotCanonicalException("not the text of a checkpoint");
        }
        try {
            HexFormat hex = HexFormat.of();
            byte[] signature = Base64.getDecoder().decode(form.group("signature"));
            if (signature.length != HINT_BYTES + SIGNATURE_BYTES) {
                throw new NotCanonicalException(
                        "the signature is %d bytes".formatted(signature.length));
            }
            return new Checkpoint(
                    form.group("log"),
                    Long.parseLong(form.group("number")),
                    Long.parseLong(form.group("size")),
                    hex.formatHex(Base64.getDecoder().decode(form.group("root"))),
                    Instant.EPOCH.plus(Long.parseLong(form.group("time")), ChronoUnit.MICROS),
                    form.group("key"),
                    hex.formatHex(Arrays.copyOfRange(signature, HINT_BYTES, signature.length)));
        } catch (IllegalArgumentException e) {
            throw new NotCanonicalException("not the text of a checkpoint: " + e.getMessage(), e);
        }
    }

    /** What is wrong with the signature of a checkpoint, in words; empty when it holds. */
    public static Optional<String> brokenSignature(Checkpoint checkpoint, VerificationKeys keys) {
        PublicKey key = keys.checkpoint().get(checkpoint.keyId());
        if (key == null) {
            return Optional.of("one of unknown key " + checkpoint.keyId());
        }
        byte[] signature = HexFormat.of().parseHex(checkpoint.signature());
        return Crypto.signed(key, signedText(checkpoint), signature)
                ? Optional.empty()
                : Optional.of("one over something else");
    }

    /** The text the signature of a checkpoint is over. */
    static byte[] signedText(Checkpoint checkpoint) {
        String root =
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checkpoint.root()));
        return String.join(
                        "\n",
                        "gemeentecloud/" + checkpoint.logId(),
                        Long.toString(checkpoint.size()),
                        root,
                        "number " + checkpoint.number(),
                        "time " + ChronoUnit.MICROS.between(Instant.EPOCH, checkpoint.at()),
                        "key " + checkpoint.keyId(),
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
