package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All municipalities at once, each a two thousandth of its real size. */
class NederlandTest {

    private static final double SCHAAL = 0.0005;
    private static final ProefOptions COUNTRY =
            ProefOptions.of(new Gemeentecode("1911"), 1, 11)
                    .withSchaal(SCHAAL)
                    .withNederland(SCHAAL)
                    .withParts(EnumSet.of(Onderdeel.BRP, Onderdeel.BAG));

    @Test
    void everyMunicipalityGetsItsOwnFilesAndNobodyIsInTwo(@TempDir Path dir) throws IOException {
        Tally tally = Proef.write(COUNTRY, dir, Progress.silent());
        Set<String> municipalities = new HashSet<>();
        Set<String> people = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        int inwoners = 0;
        for (Path file : files(dir.resolve("brp"))) {
            String code = file.getFileName().toString().substring(16, 20);
            municipalities.add(code);
            int here = 0;
            for (String line : Files.readAllLines(file)) {
                Lo3Line list = Lo3Line.parse(line);
                assertThat(people.add(list.one(1).element("0110"))).as("A-nummer twice").isTrue();
                assertThat(numbers.add(list.one(1).element("0120"))).as("BSN twice").isTrue();
                if (list.one(7).element("6720").isEmpty()) {
                    here++;
                    assertThat(list.one(8).element("0910")).isEqualTo(code);
                }
            }
            assertThat(here).isPositive();
            assertThat(dir.resolve("bag/BAGGEM" + code + "L-01012026.zip")).exists();
            inwoners += here;
        }
        assertThat(municipalities).hasSize(342);
        assertThat(inwoners).isBetween(8_500, 9_600);
        assertThat(tally.persoonslijsten()).isEqualTo(people.size());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
