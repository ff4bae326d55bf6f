package nl.gemeentecloud.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.brp.reader.Lo3Reader;
import nl.gemeentecloud.core.levering.Delivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {

    private static final int FIRST = 100_000_000;

    @Test
    void everyPersonHasTheNextNumberAlsoWhereTheNumberBeforeItLooksLikeItsBeginning(
            @TempDir Path work) throws Exception {
        Path file = Population.numbered(work, 2_000, FIRST);
        int expected = FIRST;
        try (InputStream in = Files.newInputStream(file)) {
            Lo3Reader reader = new Lo3Reader(in, BrpDefinition.load().persoonslijst());
            while (reader.hasNext()) {
                Delivered.Taken taken = (Delivered.Taken) reader.next();
                assertThat(Persoonslijst.of(taken.document()).value(1, "0120"))
                        .isEqualTo(Integer.toString(expected++));
            }
        }
        assertThat(expected).isGreaterThan(FIRST + 2_000);
    }
}
