package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where dirt has left two voorkomens of an object that count at a moment, the youngest does. */
class OverlappingVoorkomensTest {

    private static final double X = 120_000;
    private static final double Y = 480_000;

    private static AskedBag bag;

    @BeforeAll
    static void threePandenOfWhichTheMiddleOneIsThereTwice(@TempDir Path directory)
            throws IOException {
        bag =
                new AskedBag(
                        List.of(
                                Written.file(
                                        directory,
                                        List.of(
                                                Written.pand(pand(1), X, Y, X + 5, Y + 5),
                                                Written.pandTwice(pand(2), X + 6, Y, X + 9, Y + 5),
                                                Written.pand(pand(3), X + 10, Y, X + 15, Y + 5)))));
    }

    @AfterAll
    static void close() {
        bag.close();
    }

    private static String pand(int number) {
        return "059910%010d".formatted(number);
    }

    @Test
    void ofOneObjectTheYoungestIsShown() {
        assertThat(versie(bag.json("/panden/" + pand(2)))).isEqualTo(2);
    }

    @Test
    void atAMomentBeforeTheSecondTheFirstCounts() {
        assertThat(versie(bag.json("/panden/" + pand(2) + "?geldigOp=2014-01-01"))).isEqualTo(1);
        assertThat(versie(bag.json("/panden/" + pand(2) + "?geldigOp=2016-01-01"))).isEqualTo(2);
    }

    @Test
    void amongOthersItStandsOnceInItsOrder() {
        JsonNode found =
                bag.json(
                                "/panden?bbox=%.0f,%.0f,%.0f,%.0f"
                                        .formatted(X - 10, Y - 10, X + 20, Y + 20))
                        .at("/_embedded/panden");

        assertThat(found.valueStream().map(one -> one.at("/pand/identificatie").asString()))
                .containsExactly(pand(1), pand(2), pand(3));
        assertThat(versie(found.get(1))).isEqualTo(2);
    }

    @Test
    void itsLifeCycleHasBoth() {
        assertThat(bag.json("/panden/" + pand(2) + "/lvc").at("/_embedded/voorkomens").size())
                .isEqualTo(2);
    }

    private static int versie(JsonNode pand) {
        return pand.at("/pand/voorkomen/versie").asInt();
    }
}
