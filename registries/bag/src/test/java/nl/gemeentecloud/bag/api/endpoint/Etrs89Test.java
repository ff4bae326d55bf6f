package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What the API answers and takes in ETRS89 is within a centimetre of the reference points that
 * Kadaster and Rijkswaterstaat publish with RDNAPTRANS. At each of them stands a pand of two
 * centimetres, with a verblijfsobject in the middle and a pand beside it that begins 1.5
 * centimetres from the middle.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Etrs89Test {

    private static final List<double[]> RD =
            List.of(
                    new double[] {117380.1200, 575040.3400},
                    new double[] {247380.5600, 604580.7800},
                    new double[] {155000.0000, 463000.0000},
                    new double[] {16460.9100, 377380.2300},
                    new double[] {182260.4500, 311480.6700},
                    new double[] {64640.8900, 440700.0101});

    /** A centimetre, in degrees of latitude. */
    private static final double CENTIMETRE_NORTH = 0.01 / 111_300;

    private static final double HALF_A_SIDE = 0.01;
    private static final double BESIDE = 0.015;

    @TempDir static Path directory;

    private AskedBag bag;

    @BeforeAll
    void load() throws IOException {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < RD.size(); i++) {
            double x = RD.get(i)[0];
            double y = RD.get(i)[1];
            double south = y - HALF_A_SIDE;
            double north = y + HALF_A_SIDE;
            String beside = identificatie(10, RD.size() + i);
            objects.add(Written.verblijfsobject(identificatie(1, i), x, y));
            objects.add(
                    Written.pand(
                            identificatie(10, i), x - HALF_A_SIDE, south, x + HALF_A_SIDE, north));
            objects.add(Written.pand(beside, x + BESIDE, south, x + BESIDE + 0.02, north));
        }
        bag = new AskedBag(List.of(Written.file(directory, objects)));
    }

    @AfterAll
    void close() {
        bag.close();
    }

    private static String identificatie(int kind, int number) {
        return "9999%02d%010d".formatted(kind, number + 1);
    }

    private JsonNode ask(String address, String header) {
        Answer answer = bag.ask("GET", address, Map.of(header, "epsg:4258"), "");
        JsonNode json = AskedBag.json(answer);
        assertThat(answer.status()).as(address + " " + json).isEqualTo(200);
        return json;
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0, Texel,             53.160753042, 4.824761912",
        "1, Noord-Groningen,   53.419482050, 6.776726674",
        "2, Amersfoort,        52.155172897, 5.387203657",
        "3, Zeeuws-Vlaanderen, 51.368607152, 3.397588595",
        "4, Zuid-Limburg,      50.792584916, 5.773795548",
        "5, Maasvlakte,        51.947393898, 4.072887101",
    })
    void aPlaceIsGivenAndTakenWithinACentimetre(
            int number, String name, double latitude, double longitude) {
        double east = CENTIMETRE_NORTH / Math.cos(Math.toRadians(latitude));
        String there = identificatie(10, number);

        JsonNode punt =
                ask("/verblijfsobjecten/" + identificatie(1, number), "Accept-Crs")
                        .at("/verblijfsobject/geometrie/punt/coordinates");
        assertThat(punt.get(0).asDouble()).isCloseTo(longitude, within(east));
        assertThat(punt.get(1).asDouble()).isCloseTo(latitude, within(CENTIMETRE_NORTH));

        String place = String.format(Locale.ROOT, "%.9f,%.9f", longitude, latitude);
        for (String query : List.of("point=type,Point,coordinates," + place, "locatie=" + place)) {
            assertThat(found("/panden?" + query, "panden")).as(query).containsExactly(there);
        }
        String bbox =
                String.format(
                        Locale.ROOT,
                        "bbox=%.10f,%.10f,%.10f,%.10f",
                        longitude - 0.4 * east,
                        latitude - 0.4 * CENTIMETRE_NORTH,
                        longitude + 0.4 * east,
                        latitude + 0.4 * CENTIMETRE_NORTH);
        assertThat(found("/panden?" + bbox, "panden")).containsExactly(there);
        assertThat(found("/adresseerbareobjecten?" + bbox, "adresseerbareObjecten"))
                .containsExactly(identificatie(1, number));
    }

    /**
     * Meridians stand askew in RD: at the edge of the country 500 metres of one are 13 to a side.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Noord-Groningen,   1, 53.419482050, 6.776726674",
        "Zeeuws-Vlaanderen, 3, 51.368607152, 3.397588595",
    })
    void aBboxInDegreesHasItsOwnEdges(String name, int number, double latitude, double longitude) {
        double metreNorth = 100 * CENTIMETRE_NORTH;
        double metreEast = metreNorth / Math.cos(Math.toRadians(latitude));
        for (int up : List.of(0, -480)) {
            String holds = bbox(longitude, latitude, metreEast, metreNorth, -1, up);
            String leaves = bbox(longitude, latitude, metreEast, metreNorth, 0.05, up);

            assertThat(found("/panden?" + holds, "panden")).contains(identificatie(10, number));
            assertThat(found("/panden?" + leaves, "panden")).isEmpty();
        }
    }

    /** A strip stands askew in RD: its box would have a part of the country in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.5,51.3,3.50000001,53.4",
                "3.3,51.5,7.2,51.50000001",
                "3.5,51.3,3.5,53.4",
                "3.3,51.5,7.2,51.5",
                "6.7,53.2,6.70000001,53.4"
            })
    void aStripOfSmallSurfaceThroughTheCountryIsTooLarge(String bbox) {
        for (String path : List.of("/panden", "/adresseerbareobjecten")) {
            Answer answer =
                    bag.ask("GET", path + "?bbox=" + bbox, Map.of("Content-Crs", "epsg:4258"), "");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(AskedBag.json(answer).at("/invalid-params/0/code").asString())
                    .isEqualTo("surfaceMaximum");
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0, Texel,             53.160753042, 4.824761912",
        "1, Noord-Groningen,   53.419482050, 6.776726674",
        "2, Amersfoort,        52.155172897, 5.387203657",
        "3, Zeeuws-Vlaanderen, 51.368607152, 3.397588595",
    })
    void aBboxInDegreesThatIsALineOrAPointFindsWhatIsOnIt(
            int number, String name, double latitude, double longitude) {
        String there = identificatie(10, number);
        double far = 300 * 100 * CENTIMETRE_NORTH;
        for (double[] half :
                new double[][] {{0, 0}, {far, 0}, {0, far}, {1e-10, far}, {far, 1e-10}}) {
            String bbox =
                    String.format(
                            Locale.ROOT,
                            "bbox=%.11f,%.11f,%.11f,%.11f",
                            longitude - half[0],
                            latitude - half[1],
                            longitude + half[0],
                            latitude + half[1]);
            assertThat(found("/panden?" + bbox, "panden")).as(bbox).contains(there);
            assertThat(found("/adresseerbareobjecten?" + bbox, "adresseerbareObjecten"))
                    .isNotNull();
        }
    }

    /**
     * Of 400 by 480 metres, with its west edge so far east of the place and its south edge so far
     * north.
     */
    private static String bbox(
            double longitude,
            double latitude,
            double metreEast,
            double metreNorth,
            double west,
            double south) {
        // a little more than the pand stands in it, above or below
        double low = latitude + (south - 0.5) * metreNorth;
        return String.format(
                Locale.ROOT,
                "bbox=%.10f,%.10f,%.10f,%.10f",
                longitude + west * metreEast,
                low,
                longitude + (west + 400) * metreEast,
                low + 481 * metreNorth);
    }

    private List<String> found(String address, String name) {
        return ask(address, "Content-Crs")
                .at("/_embedded/" + name)
                .valueStream()
                .flatMap(item -> item.findValuesAsString("identificatie").stream())
                .distinct()
                .toList();
    }
}
