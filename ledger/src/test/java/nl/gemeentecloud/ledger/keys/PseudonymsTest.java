package nl.gemeentecloud.ledger.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.gemeentecloud.ledger.Pseudonym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

    @TempDir Path directory;

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    @Test
    void isTheFirstHalfOfAKeyedHashOverWhoItIs() throws Exception {
        Pseudonym pseudonym =
                new Pseudonyms(houder -> List.of(key(houder))).of(7, "brp", "persoon", 258);

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key(7));
        byte[] whole =
                mac.doFinal(
                        "\0\3brp\0\7persoon\0\0\0\0\0\0\1\2".getBytes(StandardCharsets.US_ASCII));
        assertThat(pseudonym.toString()).isEqualTo(HexFormat.of().formatHex(whole, 0, 16));
    }

    @Test
    void isTheSameForTheSamePersonAndAnotherForEveryoneElse() {
        Pseudonyms pseudonyms = new Pseudonyms(houder -> List.of(key(houder)));
        Pseudonym one = pseudonyms.of(1, "brp", "persoon", 5);

        assertThat(pseudonyms.of(1, "brp", "persoon", 5)).isEqualTo(one);
        Set<Pseudonym> all = new HashSet<>();
        all.add(one);
        all.add(pseudonyms.of(2, "brp", "persoon", 5));
        all.add(pseudonyms.of(1, "hr", "persoon", 5));
        all.add(pseudonyms.of(1, "brp", "partner", 5));
        all.add(pseudonyms.of(1, "brpp", "ersoon", 5));
        all.add(pseudonyms.of(1, "brp", "persoon", 6));
        all.add(pseudonyms.of(1, "brp", "persoon", -5));
        assertThat(all).hasSize(7);
    }

    @Test
    void aNewKeyMakesNewOnesAndTheOldAreStillFound() {
        KeyFiles files = new KeyFiles(directory.resolve("keys"));
        Pseudonym old = new Pseudonyms(files::pseudonymKeys).of(358, "brp", "persoon", 1);
        files.addPseudonymKey(358);

        Pseudonyms now = new Pseudonyms(files::pseudonymKeys);

        assertThat(now.of(358, "brp", "persoon", 1)).isNotEqualTo(old);
        assertThat(now.all(358, "brp", "persoon", 1))
                .containsExactly(now.of(358, "brp", "persoon", 1), old);
    }

    @Test
    void readsAndWritesItsBytesAndSortsByThem() {
        Pseudonym pseudonym = new Pseudonym(0x0102030405060708L, -1);
        assertThat(Pseudonym.of(pseudonym.bytes())).isEqualTo(pseudonym);
        assertThat(pseudonym).hasToString("0102030405060708ffffffffffffffff");
        assertThat(pseudonym)
                .isLessThan(new Pseudonym(-1, 0))
                .isGreaterThan(new Pseudonym(0x0102030405060708L, 1))
                .isEqualByComparingTo(new Pseudonym(0x0102030405060708L, -1));
    }
}
