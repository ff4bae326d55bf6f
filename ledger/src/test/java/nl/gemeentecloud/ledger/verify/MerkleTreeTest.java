package nl.gemeentecloud.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.gemeentecloud.ledger.write.Frontier;
import org.junit.jupiter.api.Test;

/** Two trees that share no code agree at every size. */
class MerkleTreeTest {

    @Test
    void agreesWithTheWritersTree() {
        Random random = new Random(9162);
        MerkleTree tree = new MerkleTree();
        Frontier frontier = new Frontier();
        for (int i = 0; i <= 600; i++) {
            assertThat(tree.size()).isEqualTo(frontier.size()).isEqualTo(i);
            assertThat(tree.root()).isEqualTo(frontier.root());
            assertThat(tree.edge()).isEqualTo(frontier.hashes());
            byte[] leaf = new byte[random.nextInt(50)];
            random.nextBytes(leaf);
            tree.add(leaf);
            frontier.add(leaf);
        }
    }
}
