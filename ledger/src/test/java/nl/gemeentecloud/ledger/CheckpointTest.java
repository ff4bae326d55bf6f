package nl.gemeentecloud.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.gemeentecloud.ledger.keys.CheckpointKey;
import nl.gemeentecloud.ledger.verify.CheckpointNote;
import nl.gemeentecloud.ledger.verify.NotCanonicalException;
import nl.gemeentecloud.ledger.write.CheckpointSigner;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private final CheckpointKey key = CheckpointKey.generate();
    private final CheckpointSigner signer = new CheckpointSigner(key);
    private final Checkpoint checkpoint =
            signer.sign(
                    "algemeen-01",
                    12,
                    34,
                    new byte[32],
                    Instant.parse("2026-11-23T10:00:00.123456789Z"));

    @Test
    void isASignedNoteThatAnyoneCanCheckByItsSpecification() throws Exception {
        String text =
                """
                gemeentecloud/algemeen-01
                34
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                number 12
                time 1795428000123456
                key %s
                """
                        .formatted(key.id());
        String note = signer.note(checkpoint);
        String prefix = text + "\n— gemeentecloud/algemeen-01 ";
        assertThat(note).startsWith(prefix).endsWith("\n");

        byte[] line =
                Base64.getDecoder().decode(note.substring(prefix.length(), note.length() - 1));
        byte[] encoded = key.publicKey().getEncoded();
        MessageDigest hint = MessageDigest.getInstance("SHA-256");
        hint.update("gemeentecloud/algemeen-01\n".getBytes(StandardCharsets.UTF_8));
        hint.update((byte) 1);
        hint.update(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        assertThat(Arrays.copyOf(line, 4)).isEqualTo(Arrays.copyOf(hint.digest(), 4));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(key.publicKey());
        ed25519.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ed25519.verify(Arrays.copyOfRange(line, 4, line.length))).isTrue();
    }

    @Test
    void readsBackFromItsNote() throws NotCanonicalException {
        assertThat(checkpoint.at()).isEqualTo(Instant.parse("2026-11-23T10:00:00.123456Z"));
        assertThat(CheckpointNote.read(signer.note(checkpoint))).isEqualTo(checkpoint);
    }

    @Test
    void refusesANoteThatIsNotOfOneForm() {
        String note = signer.note(checkpoint);
        List<String> bad =
                List.of(
                        "",
                        note + "\n",
                        note.substring(0, note.length() - 1),
                        note.replace("\n34\n", "\n034\n"),
                        note.replace("\n34\n", "\n-4\n"),
                        note.replace("\n34\n", "\n9999999999999999999\n"),
                        note.replace("number 12", "number twelve"),
                        note.replace("— gemeentecloud/algemeen-01", "— gemeentecloud/algemeen-02"),
                        note.replace("key ", "key x"),
                        note + "x".repeat(1000));
        for (String other : bad) {
            assertThatThrownBy(() -> CheckpointNote.read(other))
                    .isInstanceOf(NotCanonicalException.class)
                    .hasMessageContaining("not the text of a checkpoint");
        }
    }

    @Test
    void hasPartsThatCanBe() {
        String root = checkpoint.root();
        Instant at = checkpoint.at();
        String id = checkpoint.keyId();
        String signature = checkpoint.signature();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("a", 0, 1, root, at, id, signature));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("a", 1, 0, root, at, id, signature));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("a", 1, 1, root + "0", at, id, signature));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("a", 1, 1, root, at, "x", signature));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("a", 1, 1, root, at, id, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint("A/b", 1, 1, root, at, id, signature));
    }
}
