package nl.gemeentecloud.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nl.gemeentecloud.ledger.write.Frontier;
import org.junit.jupiter.api.Test;

/** The growing tree is that of RFC 6962 and 9162. */
class TreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** Leaves and roots of the reference implementation of RFC 6962. */
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void hasTheRootsOfTheReferenceImplementation() {
        Frontier frontier = new Frontier();
        assertThat(HEX.formatHex(frontier.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            frontier.add(HEX.parseHex(LEAVES.get(i)));
            assertThat(HEX.formatHex(frontier.root())).isEqualTo(ROOTS.get(i));
        }
        assertThat(frontier.size()).isEqualTo(8);
    }

    @Test
    void hasTheRootOfTheDefinitionAtEverySizeAlsoWhenItWasPutAwayInBetween()
            throws GeneralSecurityException {
        Random random = new Random(6962);
        Frontier frontier = new Frontier();
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] leaf = new byte[random.nextInt(100)];
            random.nextBytes(leaf);
            leaves.add(leaf);
            frontier.add(leaf);
            assertThat(frontier.root()).isEqualTo(defined(leaves));
            if (random.nextInt(10) == 0) {
                frontier = new Frontier(frontier.size(), frontier.hashes());
            }
        }
    }

    @Test
    void refusesAnEdgeThatDoesNotFitItsSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(1, new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(-1, new byte[0]));
    }

    /** RFC 9162 section 2.1.1, literally. */
    static byte[] defined(List<byte[]> leaves) throws GeneralSecurityException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        if (leaves.size() == 1) {
            sha256.update((byte) 0);
            return sha256.digest(leaves.getFirst());
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        sha256.update((byte) 1);
        sha256.update(defined(leaves.subList(0, k)));
        return sha256.digest(defined(leaves.subList(k, leaves.size())));
    }
}
