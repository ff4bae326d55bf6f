package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Box;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.store.voorkomen.ExtentReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies where, small and large, against looking at everything. */
class FoundByPlaceTest {

    private static final int PANDEN = 500;
    private static final int SQUARES = 300;
    private static final double WEST = 119_936;
    private static final double SOUTH = 480_000;
    private static final int SIDE = 900;

    /** Around what counts as small, and at the edges of the strips that it is found in. */
    private static final double[] SIZES = {1, 12.5, 63.999, 64, 64.001, 65, 128, 300};

    private static final Random RANDOM = new Random(20_261_127);

    private static final LocalDateTime ENDED = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static final Map<String, Box> PLACES = new LinkedHashMap<>();

    private static AskedBag bag;
    private static ObjectType pand;

    @BeforeAll
    static void pandenOfAllSizes(@TempDir Path directory) throws IOException {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < PANDEN; i++) {
            Box box = place();
            String id = "059910%010d".formatted(i);
            PLACES.put(id, box);
            written.add(Written.pand(id, box.minX(), box.minY(), box.maxX(), box.maxY()));
        }
        bag = new AskedBag(List.of(Written.file(directory, written)));
        pand = bag.bag().definition.objectType("pand");
    }

    @AfterAll
    static void close() {
        bag.close();
    }

    @Test
    void aSquareFindsAllThatTouchesIt() {
        for (int i = 0; i < SQUARES; i++) {
            Box asked = place();
            List<String> touching =
                    PLACES.entrySet().stream()
                            .filter(one -> touch(one.getValue(), asked))
                            .map(Map.Entry::getKey)
                            .toList();

            assertThat(found(asked)).as(asked.toString()).isEqualTo(touching);
        }
    }

    @Test
    void whatTouchesAnEdgeOrACornerOfASquareIsFound() {
        PLACES.forEach((id, box) -> {
            assertThat(found(new Box(box.maxX(), box.minY(), box.maxX() + 1, box.maxY())))
                    .contains(id);
            assertThat(found(new Box(box.minX() - 1, box.maxY(), box.minX(), box.maxY() + 1)))
                    .contains(id);
        });
    }

    @Test
    void aSquareOfTheWholeWorldFindsEverything() {
        assertThat(found(new Box(-1e12, -1e12, 1e12, 1e12))).hasSize(PANDEN);
        assertThat(found(new Box(1e12, 1e12, 1e13, 1e13))).isEmpty();
    }

    @Test
    void theExtentIsAsTightAsCanBe() throws Exception {
        ExtentReader extents = new ExtentReader(bag.bag().zone());
        Map<String, Box> left = new LinkedHashMap<>(PLACES);
        try (Connection owner = bag.bag().zone().owner().getConnection();
                PreparedStatement ended =
                        owner.prepareStatement(
                                "update bag.pand set eind_registratie = ? where identificatie = ?")) {
            while (!left.isEmpty()) {
                Box around =
                        new Box(
                                left.values().stream().mapToDouble(Box::minX).min().orElseThrow(),
                                left.values().stream().mapToDouble(Box::minY).min().orElseThrow(),
                                left.values().stream().mapToDouble(Box::maxX).max().orElseThrow(),
                                left.values().stream().mapToDouble(Box::maxY).max().orElseThrow());
                assertThat(extents.read(pand, "pand.geometrie")).contains(around);
                for (String id : some(left)) {
                    left.remove(id);
                    ended.setObject(1, ENDED);
                    ended.setLong(2, Long.parseLong(id));
                    ended.executeUpdate();
                }
            }
            assertThat(extents.read(pand, "pand.geometrie")).isEmpty();
        } finally {
            try (Connection owner = bag.bag().zone().owner().getConnection();
                    PreparedStatement again =
                            owner.prepareStatement("update bag.pand set eind_registratie = null")) {
                again.executeUpdate();
            }
        }
    }

    /** What is outermost, to have another extent without it, and a few more. */
    private static List<String> some(Map<String, Box> left) {
        List<String> ids = new ArrayList<>(left.keySet());
        List<String> some = new ArrayList<>();
        some.add(Collections.min(left.entrySet(), by(Box::minX)).getKey());
        some.add(Collections.max(left.entrySet(), by(Box::maxY)).getKey());
        for (int i = 0; i < 5; i++) {
            some.add(ids.get(RANDOM.nextInt(ids.size())));
        }
        return some;
    }

    private static Comparator<Map.Entry<String, Box>> by(ToDoubleFunction<Box> edge) {
        return Comparator.comparingDouble(one -> edge.applyAsDouble(one.getValue()));
    }

    private static Box place() {
        double x = WEST + thousandths(RANDOM.nextDouble() * SIDE);
        double y = SOUTH + thousandths(RANDOM.nextDouble() * SIDE);
        if (RANDOM.nextInt(3) == 0) {
            x = WEST + 32 * RANDOM.nextInt(SIDE / 32);
            y = Math.floor(y);
        }
        double wide = SIZES[RANDOM.nextInt(SIZES.length)];
        double high = SIZES[RANDOM.nextInt(SIZES.length)];
        return new Box(x, y, thousandths(x + wide), thousandths(y + high));
    }

    private static double thousandths(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private static boolean touch(Box one, Box other) {
        return one.minX() <= other.maxX()
                && other.minX() <= one.maxX()
                && one.minY() <= other.maxY()
                && other.minY() <= one.maxY();
    }

    private static List<String> found(Box box) {
        return bag
                .look(
                        new Look(
                                pand,
                                List.of(new Condition.Touches("pand.geometrie", box)),
                                AttributeSet.builder(pand).add("pand.identificatie").build(),
                                new When.Now(),
                                List.of(),
                                Look.Page.first(PANDEN)))
                .found()
                .stream()
                .map(one -> one.text(pand.indexOf("pand.identificatie")))
                .toList();
    }
}
