package nl.gemeentecloud.proef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.junit.jupiter.api.Test;

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
    void anotherSeedGivesAnotherWorld() throws IOException {
        assertThat(persoonslijsten(SMALL.withSeed(8))).isNotEqualTo(persoonslijsten(SMALL));
    }

    @Test
    void theTestRangeRefusesMoreResidentsThanItHasNumbers() {
        assertThatThrownBy(() -> SMALL.withElfproef(true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("909 valid burgerservicenummers");
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
        assertThat(arguments.options().gemeente()).isEqualTo(new Gemeentecode("0363"));
        assertThat(arguments.options().inwoners()).isEqualTo(250);
        assertThat(arguments.options().rates().geheim()).isEqualTo(0.5);
        assertThat(arguments.options().elfproef()).isTrue();
        assertThatThrownBy(() -> Arguments.parse(List.of("--burgers", "3")))
                .hasMessageContaining("There is no option --burgers");
        assertThatThrownBy(() -> Arguments.parse(List.of("--kans", "geluk=1")))
                .hasMessageContaining("There is no rate geluk");
    }
}
