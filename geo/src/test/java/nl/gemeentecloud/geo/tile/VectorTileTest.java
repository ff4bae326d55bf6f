package nl.gemeentecloud.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.gemeentecloud.geo.crs.Crs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class VectorTileTest {

    /** 107.52 metres a side: a unit is 2.6 centimetres. */
    private static final TileGrid.Tile RD =
            TileGrid.NETHERLANDS_RD_NEW_QUAD.tile(13, 4096, 4096).orElseThrow();

    @Test
    void aTileSaysWhereItIs() {
        TileGrid.Tile world = TileGrid.WEB_MERCATOR_QUAD.tile(0, 0, 0).orElseThrow();
        assertThat(world.box().width()).isEqualTo(world.box().height());
        assertThat(TileGrid.WEB_MERCATOR_QUAD.tile(1, 2, 0)).isEmpty();
        assertThat(TileGrid.WEB_MERCATOR_QUAD.tile(20, 0, 0)).isEmpty();
        assertThat(TileGrid.WEB_MERCATOR_QUAD.tile(-1, 0, 0)).isEmpty();
        // Amersfoort lies in the middle of the Dutch grid
        assertThat(TileGrid.NETHERLANDS_RD_NEW_QUAD.tile(1, 0, 0).orElseThrow().box().maxX())
                .isEqualTo(155_000);
        assertThat(TileGrid.NETHERLANDS_RD_NEW_QUAD.tile(1, 0, 0).orElseThrow().box().minY())
                .isCloseTo(463_000, within(1e-6));
    }

    @Test
    void drawsWhatWasStored() throws ParseException {
        DecodedTile tile =
                tile(RD, "POLYGON ((%s %s, %s %s, %s %s, %s %s))", 20, 20, 60, 20, 60, 60);

        assertThat(tile.version()).isEqualTo(2);
        assertThat(tile.name()).isEqualTo("panden");
        assertThat(tile.extent()).isEqualTo(4096);
        DecodedTile.Feature feature = tile.features().getFirst();
        assertThat(feature.id()).isEqualTo(7);
        assertThat(feature.kind()).isEqualTo(3);
        assertThat(feature.properties())
                .isEqualTo(
                        Map.of(
                                "status",
                                "Pand in gebruik",
                                "bouwjaar",
                                1931L,
                                "inOnderzoek",
                                true));
        double units = 4096 / RD.side();
        assertThat(feature.paths().getFirst())
                .extracting(p -> p[0])
                .contains((int) Math.rint(20 * units), (int) Math.rint(60 * units));
    }

    @Test
    void outerRingsRunClockwiseOnTheScreenAndHolesTheOtherWay() throws ParseException {
        for (String wkt :
                List.of(
                        "POLYGON ((10 10, 90 10, 90 90, 10 90, 10 10), (30 30, 60 30, 60 60, 30 60, 30 30))",
                        "POLYGON ((10 10, 10 90, 90 90, 90 10, 10 10), (30 30, 30 60, 60 60, 60 30, 30 30))")) {
            List<List<int[]>> paths = tile(RD, wkt).features().getFirst().paths();
            assertThat(area(paths.get(0))).isPositive();
            assertThat(area(paths.get(1))).isNegative();
        }
    }

    @Test
    void clipsToTheTileWithAMargin() throws ParseException {
        DecodedTile tile =
                tile(RD, "POLYGON ((-500 -500, 700 -500, 700 700, -500 700, -500 -500))");

        assertThat(tile.features().getFirst().paths().getFirst())
                .allSatisfy(p -> {
                    assertThat(p[0]).isBetween(-64, 4160);
                    assertThat(p[1]).isBetween(-64, 4160);
                });
    }

    @Test
    void drawsAPolygonThatCrossesItself() throws ParseException {
        assertThat(tile(RD, "POLYGON ((10 10, 90 90, 90 10, 10 90, 10 10))").features()).hasSize(1);
        assertThat(tile(RD, "POLYGON ((-10 10, 90 90, 90 10, -10 90, -10 10))").features())
                .hasSize(1);
    }

    @Test
    void drawsPointsAndLines() throws ParseException {
        assertThat(tile(RD, "POINT (5 6)").features().getFirst().kind()).isEqualTo(1);
        assertThat(tile(RD, "MULTIPOINT ((5 6), (7 8))").features().getFirst().paths()).hasSize(2);
        assertThat(tile(RD, "LINESTRING (5 6, 50 60)").features().getFirst().kind()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatDoesNotShow() throws ParseException {
        VectorTile tile = new VectorTile(RD, "panden");
        assertThat(tile.add(1, wkb(RD, "POINT (5000 6)"), Map.of())).isFalse();
        assertThat(tile.add(1, wkb(RD, "POLYGON ((1 1, 1.01 1, 1.01 1.01, 1 1))"), Map.of()))
                .isFalse();
        assertThat(tile.toBytes()).isEmpty();
    }

    @Test
    void survivesAnyPolygonAtAnyLevel() throws ParseException {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            int zoom = 8 + random.nextInt(11);
            double[] place = {120_000 + random.nextInt(1000), 480_000 + random.nextInt(1000)};
            StringBuilder wkt = new StringBuilder("POLYGON ((");
            String first = "";
            for (int j = 0; j < 4 + random.nextInt(20); j++) {
                String at =
                        (place[0] + random.nextInt(300)) + " " + (place[1] + random.nextInt(300));
                first = first.isEmpty() ? at : first;
                wkt.append(at).append(", ");
            }
            byte[] wkb = new WKBWriter().write(new WKTReader().read(wkt.append(first) + "))"));
            Crs.WEB_MERCATOR.fromRd().apply(place);
            TileGrid.Tile around = around(zoom, place);
            VectorTile tile = new VectorTile(around, "panden");
            if (tile.add(i, wkb, Map.of("n", i))) {
                assertThat(DecodedTile.read(tile.toBytes()).features()).hasSize(1);
            }
        }
    }

    private static TileGrid.Tile around(int zoom, double[] place) {
        TileGrid grid = TileGrid.WEB_MERCATOR_QUAD;
        double side = grid.side() / (1L << zoom);
        return grid.tile(
                        zoom,
                        (int) ((grid.top() - place[1]) / side),
                        (int) ((place[0] - grid.left()) / side))
                .orElseThrow();
    }

    private static long area(List<int[]> path) {
        long twice = 0;
        for (int i = 0; i + 1 < path.size(); i++) {
            int[] here = path.get(i);
            int[] next = path.get(i + 1);
            twice += (long) here[0] * next[1] - (long) next[0] * here[1];
        }
        return twice;
    }

    private static DecodedTile tile(TileGrid.Tile at, String form, int... xy)
            throws ParseException {
        return tile(at, form.formatted(xy[0], xy[1], xy[2], xy[3], xy[4], xy[5], xy[0], xy[1]));
    }

    private static DecodedTile tile(TileGrid.Tile at, String wkt) throws ParseException {
        VectorTile tile = new VectorTile(at, "panden");
        tile.add(
                7,
                wkb(at, wkt),
                Map.of("status", "Pand in gebruik", "bouwjaar", 1931L, "inOnderzoek", true));
        return DecodedTile.read(tile.toBytes());
    }

    /** Metres from the lower left corner of the tile. */
    private static byte[] wkb(TileGrid.Tile at, String wkt) throws ParseException {
        var geometry = new WKTReader().read(wkt);
        geometry.apply(
                org.locationtech.jts.geom.util.AffineTransformation.translationInstance(
                        at.box().minX(), at.box().minY()));
        return new WKBWriter().write(geometry);
    }
}
