package nl.gemeentecloud.geo.tile;

import java.util.Arrays;
import java.util.Optional;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.crs.Mercator;

/**
 * The tile matrix sets (OGC 17-083r4) in which vector tiles are given: square tiles, each level
 * halving the one before, rows counted from the top.
 */
public enum TileGrid {
    /** What most web maps use. */
    WEB_MERCATOR_QUAD(
            "WebMercatorQuad",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
            Crs.WEB_MERCATOR,
            -Mercator.HALF_WORLD_METRES,
            Mercator.HALF_WORLD_METRES,
            2 * Mercator.HALF_WORLD_METRES,
            19),
    /** The Dutch tile grid of Geonovum (Nederlandse richtlijn tiling 2.0). */
    NETHERLANDS_RD_NEW_QUAD(
            "NetherlandsRDNewQuad",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/NetherlandsRDNewQuad",
            Crs.RD,
            -285401.92,
            903401.92,
            880803.84,
            13);

    private final String id;
    private final String uri;
    private final Crs crs;
    private final double left;
    private final double top;
    private final double side;
    private final int mostZoom;

    TileGrid(String id, String uri, Crs crs, double left, double top, double side, int mostZoom) {
        this.id = id;
        this.uri = uri;
        this.crs = crs;
        this.left = left;
        this.top = top;
        this.side = side;
        this.mostZoom = mostZoom;
    }

    public String id() {
        return id;
    }

    public String uri() {
        return uri;
    }

    public Crs crs() {
        return crs;
    }

    /** Of the top left corner of the grid. */
    public double left() {
        return left;
    }

    public double top() {
        return top;
    }

    /** Metres per tile of level 0. */
    public double side() {
        return side;
    }

    /** The deepest level. */
    public int mostZoom() {
        return mostZoom;
    }

    public static Optional<TileGrid> named(String name) {
        return Arrays.stream(values()).filter(grid -> grid.id.equals(name)).findFirst();
    }

    /**
     * The tile by level, row and column.
     *
     * @return empty when the grid has no such tile
     */
    public Optional<Tile> tile(int zoom, int row, int column) {
        if (zoom < 0 || zoom > mostZoom) {
            return Optional.empty();
        }
        int count = 1 << zoom;
        return row < 0 || row >= count || column < 0 || column >= count
                ? Optional.empty()
                : Optional.of(new Tile(this, zoom, row, column));
    }

    /** One square of a grid. */
    public record Tile(TileGrid grid, int zoom, int row, int column) {

        /** Metres, in the system of the grid. */
        public double side() {
            return grid.side / (1L << zoom);
        }

        public double left() {
            return grid.left + column * side();
        }

        public double top() {
            return grid.top - row * side();
        }

        public Box box() {
            return new Box(left(), top() - side(), left() + side(), top());
        }
    }
}
