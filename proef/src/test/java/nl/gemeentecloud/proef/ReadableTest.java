package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.reader.Lo3Reader;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.levering.Delivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader of the BRP takes every list, and finds nothing wrong but numbers that cannot be. */
class ReadableTest {

    @TempDir Path dir;

    @Test
    void everyListIsTakenAndOnlyItsNumbersAreDoubted() throws IOException {
        ProefOptions options =
                ProefOptions.of(new Gemeentecode("1911"), 8_000, 4)
                        .withDagen(365)
                        .withParts(EnumSet.of(Onderdeel.BRP));
        Tally tally = Proef.write(options, dir, Progress.silent());
        Map<String, Long> found = new TreeMap<>();
        long taken = 0;
        try (Stream<Path> files = Files.walk(dir.resolve("brp"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                taken += read(file, found);
            }
        }
        assertThat(taken).isEqualTo(tally.persoonslijsten() + tally.mutaties());
        assertThat(found).containsOnlyKeys("a-nummer", "elfproef");
    }

    private static long read(Path file, Map<String, Long> found) throws IOException {
        long taken = 0;
        try (InputStream in = Files.newInputStream(file)) {
            Lo3Reader reader = new Lo3Reader(in, BrpDefinition.load().persoonslijst());
            while (reader.hasNext()) {
                Delivered delivered = reader.next();
                if (delivered instanceof Delivered.Taken one) {
                    taken++;
                    one.findings().forEach(finding -> found.merge(finding.rule(), 1L, Long::sum));
                } else {
                    found.merge("rejected: " + delivered, 1L, Long::sum);
                }
            }
        }
        return taken;
    }
}
