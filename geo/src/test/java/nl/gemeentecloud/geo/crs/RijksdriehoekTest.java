package nl.gemeentecloud.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held to the reference points that Kadaster and RWS publish with RDNAPTRANS. */
class RijksdriehoekTest {

    /** A centimetre, in degrees of latitude; of longitude it is more degrees here, so stricter. */
    private static final double CENTIMETRE_IN_DEGREES = 0.01 / 111_300;

    @ParameterizedTest
    @CsvSource({
        "Texel,             53.160753042, 4.824761912, 117380.1200, 575040.3400",
        "Noord-Groningen,   53.419482050, 6.776726674, 247380.5600, 604580.7800",
        "Amersfoort,        52.155172897, 5.387203657, 155000.0000, 463000.0000",
        "Zeeuws-Vlaanderen, 51.368607152, 3.397588595,  16460.9100, 377380.2300",
        "Zuid-Limburg,      50.792584916, 5.773795548, 182260.4500, 311480.6700",
        "Maasvlakte,        51.947393898, 4.072887101,  64640.8900, 440700.0101",
    })
    void agreesWithThePublishedReferencePoints(
            String name, double latitude, double longitude, double x, double y) {
        double[] position = {x, y};
        Rijksdriehoek.toLonLat(position);
        assertThat(position[0]).as(name).isCloseTo(longitude, within(CENTIMETRE_IN_DEGREES));
        assertThat(position[1]).as(name).isCloseTo(latitude, within(CENTIMETRE_IN_DEGREES));

        position = new double[] {longitude, latitude};
        Rijksdriehoek.fromLonLat(position);
        assertThat(position[0]).as(name).isCloseTo(x, within(0.01));
        assertThat(position[1]).as(name).isCloseTo(y, within(0.01));
    }

    @Test
    void staysWithinATenthOfAMillimetreOfTheLibraryEverywhere() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            double x = 10_000 + random.nextDouble() * 270_000;
            double y = 306_000 + random.nextDouble() * 310_000;
            double[] own = {x, y};
            Rijksdriehoek.toLonLat(own);
            double[] library = {x, y};
            Rijksdriehoek.byLibrary(library);
            assertThat(own[0]).isCloseTo(library[0], within(CENTIMETRE_IN_DEGREES / 100));
            assertThat(own[1]).isCloseTo(library[1], within(CENTIMETRE_IN_DEGREES / 100));
        }
    }

    @Test
    void comesBackWhereItStarted() {
        Random random = new Random(5);
        for (Crs crs : Crs.values()) {
            for (int i = 0; i < 200; i++) {
                double x = 10_000 + random.nextDouble() * 270_000;
                double y = 306_000 + random.nextDouble() * 310_000;
                double[] position = {x, y};
                crs.fromRd().apply(position);
                crs.toRd().apply(position);
                assertThat(position[0]).as(crs.toString()).isCloseTo(x, within(0.002));
                assertThat(position[1]).as(crs.toString()).isCloseTo(y, within(0.002));
            }
        }
    }

    @Test
    void isTheSameForManyThreadsAtOnce() {
        double[] expected = {121_000.5, 487_000.25};
        Rijksdriehoek.byLibrary(expected);
        IntStream.range(0, 4000)
                .parallel()
                .forEach(i -> {
                    double[] other = {100_000 + i * 10, 450_000 + i * 10};
                    Rijksdriehoek.toLonLat(other);
                    Rijksdriehoek.fromLonLat(other);
                    assertThat(other[0]).isCloseTo(100_000 + i * 10, within(0.002));
                    double[] position = {121_000.5, 487_000.25};
                    Rijksdriehoek.toLonLat(position);
                    assertThat(position[0]).isCloseTo(expected[0], within(1e-9));
                });
    }
}
