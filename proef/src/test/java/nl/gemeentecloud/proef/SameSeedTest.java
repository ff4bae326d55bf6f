package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSeedTest {

    private static final ProefOptions SMALL = ProefOptions.of(new Gemeentecode("1911"), 4_321, 7);

    private static byte[] persoonslijsten(ProefOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Proef.writePersoonslijsten(options, out, Progress.silent());
        return out.toByteArray();
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        byte[] one = persoonslijsten(SMALL.withThreads(1));
        assertThat(persoonslijsten(SMALL.withThreads(1))).isEqualTo(one);
        assertThat(persoonslijsten(SMALL.withThreads(3))).isEqualTo(one);
        assertThat(persoonslijsten(SMALL.withThreads(16))).isEqualTo(one);
    }

    @Test
    void everyFileIsTheSameOnAnyNumberOfThreads(@TempDir Path dir) throws IOException {
        ProefOptions year = SMALL.withInwoners(2_500).withDagen(40);
        Proef.write(year.withThreads(1), dir.resolve("one"), Progress.silent());
        Proef.write(year.withThreads(5), dir.resolve("five"), Progress.silent());
        Map<String, Long> one = checksums(dir.resolve("one"));
        assertThat(one).isNotEmpty().isEqualTo(checksums(dir.resolve("five")));
    }

    private static Map<String, Long> checksums(Path dir) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                sums.put(dir.relativize(file).toString(), crc.getValue());
            }
        }
        return sums;
    }

    @Test
    void aDirectoryWithSomethingElseInItIsLeftAlone(@TempDir Path dir) throws IOException {
        Path other = Files.writeString(dir.resolve("brief.txt"), "bewaren");
        assertThatThrownBy(() -> Proef.write(SMALL, dir, Progress.silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("niet leeg");
        assertThat(other).hasContent("bewaren");
    }

    @Test
    void anotherRunReplacesTheFilesOfTheFirst(@TempDir Path dir) throws IOException {
        ProefOptions people = SMALL.withInwoners(300).withParts(EnumSet.of(Onderdeel.BRP));
        Proef.write(people, dir, Progress.silent());
        Proef.write(people.withGemeente(new Gemeentecode("0363")), dir, Progress.silent());
        assertThat(Proef.persoonslijsten(dir, new Gemeentecode("1911"))).doesNotExist();
        assertThat(Proef.persoonslijsten(dir, new Gemeentecode("0363"))).exists();
    }

    @Test
    void anotherSeedGivesAnotherWorld() throws IOException {
        assertThat(persoonslijsten(SMALL.withSeed(8))).isNotEqualTo(persoonslijsten(SMALL));
    }

    @Test
    void theTestRangeRefusesMoreResidentsThanItHasNumbers() {
        assertThatThrownBy(() -> SMALL.withElfproef(true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("909 geldige burgerservicenummers");
    }

    @Test
    void theCommandLineIsReadOrRefusedByName() {
        Arguments arguments =
                Arguments.parse(
                        List.of(
                                "--gemeente",
                                "0363",
                                "--inwoners=250",
                                "--seed",
                                "9",
                                "--uit",
                                "elders",
                                "--kans",
                                "geheim=0.5",
                                "--bsn",
                                "elfproef"));
        assertThat(arguments.options().gemeente()).contains(new Gemeentecode("0363"));
        assertThat(arguments.options().inwoners()).isEqualTo(250);
        assertThat(arguments.options().rates().geheim()).isEqualTo(0.5);
        assertThat(arguments.options().elfproef()).isTrue();
        assertThatThrownBy(() -> Arguments.parse(List.of("--burgers", "3")))
                .hasMessageContaining("De optie --burgers bestaat niet");
        assertThatThrownBy(() -> Arguments.parse(List.of("--kans", "geluk=1")))
                .hasMessageContaining("De kans geluk bestaat niet");
    }
}
