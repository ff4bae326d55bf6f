package nl.gemeentecloud.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrsTest {

    @Test
    void isKnownByItsUriAndByItsShortName() {
        assertThat(Crs.named("http://www.opengis.net/def/crs/EPSG/0/28992")).contains(Crs.RD);
        assertThat(Crs.named("[EPSG:4258]")).contains(Crs.ETRS89);
        assertThat(Crs.named("EPSG:3857")).contains(Crs.WEB_MERCATOR);
        assertThat(Crs.named("http://www.opengis.net/def/crs/OGC/1.3/CRS84")).contains(Crs.CRS84);
        assertThat(Crs.named("EPSG:31370")).isEmpty();
        assertThat(Crs.named("")).isEmpty();
    }

    @Test
    void writesAPositionInTheOrderOfItsAxes() {
        double[] position = {155_000, 463_000};
        Crs.CRS84.fromRd().apply(position);
        assertThat(position[0]).isCloseTo(5.3872, within(0.0001));
        position = new double[] {155_000, 463_000};
        Crs.ETRS89.fromRd().apply(position);
        assertThat(position[0]).isCloseTo(52.1552, within(0.0001));
    }

    @Test
    void aBoxInAnotherSystemEnclosesEveryPointOfTheFirst() {
        Random random = new Random(6);
        Box box = new Box(5.0, 52.0, 5.5, 52.4);
        Box rd = box.through(Crs.CRS84.toRd());
        for (int i = 0; i < 2000; i++) {
            double along = random.nextDouble();
            double[] position =
                    switch (i % 4) {
                        case 0 -> new double[] {5.0 + along * .5, 52.0};
                        case 1 -> new double[] {5.0 + along * .5, 52.4};
                        case 2 -> new double[] {5.0, 52.0 + along * .4};
                        default -> new double[] {5.5, 52.0 + along * .4};
                    };
            Crs.CRS84.toRd().apply(position);
            assertThat(rd.contains(position[0], position[1])).isTrue();
        }
    }

    @Test
    void aBoxRunsFromLowToHigh() {
        assertThatThrownBy(() -> new Box(1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 0, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
