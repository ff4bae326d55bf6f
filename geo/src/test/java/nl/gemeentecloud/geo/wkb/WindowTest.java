package nl.gemeentecloud.geo.wkb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final int POLYGON = 3;

    /** Around Dam square, as RD. */
    private static final double X = 121_394;

    private static final double Y = 487_383;

    private final Window window = new Window(new Box(X, Y, X + 10, Y + 10), Crs.RD);

    /** A ring as a polygon, from the corner of the window. */
    private static byte[] ring(double... positions) {
        ByteBuffer wkb =
                ByteBuffer.allocate(13 + positions.length * Double.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 1)
                        .putInt(POLYGON)
                        .putInt(1)
                        .putInt(positions.length / 2);
        for (int i = 0; i < positions.length; i += 2) {
            wkb.putDouble(X + positions[i]).putDouble(Y + positions[i + 1]);
        }
        return wkb.array();
    }

    private static byte[] dot(double x, double y) {
        return ring(x, y, x + 0.1, y, x + 0.1, y + 0.1, x, y);
    }

    @Test
    void whatLiesInItCrossesItOrSurroundsItTouchesIt() {
        assertThat(window.touches(ring(1, 1, 2, 1, 2, 2, 1, 1))).isTrue();
        assertThat(window.touches(ring(-5, 5, 15, 5, 15, 6, -5, 5))).isTrue();
        assertThat(window.touches(ring(-50, -50, 50, -50, 50, 50, -50, 50, -50, -50))).isTrue();
        assertThat(window.touches(ring(10, 10, 20, 10, 20, 20, 10, 10))).isTrue();
        assertThat(window.touches(ring(11, 1, 12, 1, 12, 2, 11, 1))).isFalse();
    }

    @Test
    void whatOnlyItsBoxTouchesDoesNot() {
        assertThat(window.touches(ring(-20, 9, 9, 38, -20, 38, -20, 9))).isFalse();
    }

    @Test
    void aRectangleInDegreesIsJudgedInDegrees() {
        double[] low = {X, Y};
        double[] high = {X + 1000, Y + 1000};
        Crs.CRS84.fromRd().apply(low);
        Crs.CRS84.fromRd().apply(high);
        Box box = new Box(low[0], low[1], high[0], high[1]);
        Window degrees = new Window(box, Crs.CRS84);
        Box around = box.through(Crs.CRS84.toRd());
        double west = around.minX() - X + 0.3;
        double east = around.maxX() - X - 0.3;
        double south = around.minY() - Y + 0.3;
        double north = around.maxY() - Y - 0.3;
        // it stands askew in RD, so that its box there has corners outside it
        for (double[] corner :
                List.of(
                        new double[] {west, south},
                        new double[] {west, north},
                        new double[] {east, south},
                        new double[] {east, north})) {
            assertThat(degrees.touches(dot(corner[0], corner[1]))).isFalse();
        }
        assertThat(degrees.touches(ring(500, 500, 501, 500, 501, 501, 500, 500))).isTrue();
    }

    @Test
    void surfacesThatAreNoneAreJudgedByWhatTheyHave() {
        byte[] open = ring(1, 1, 9, 1, 9, 9);
        byte[] two = ring(1, 1, 20, 20);
        byte[] crossing = ring(-5, -5, 15, 15, 15, -5, -5, 15, -5, -5);
        byte[] none = ring();

        assertThat(window.touches(open)).isTrue();
        assertThat(window.touches(two)).isTrue();
        assertThat(window.touches(crossing)).isTrue();
        assertThat(window.touches(none)).isFalse();
    }
}
