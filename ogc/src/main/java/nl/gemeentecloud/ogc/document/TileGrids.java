package nl.gemeentecloud.ogc.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.geo.tile.TileGrid;

/** A tile matrix set as OGC 17-083r4 writes it. */
final class TileGrids {

    private static final int PIXELS = 256;

    /** Metres of a standard pixel, by which a scale is reckoned. */
    private static final double PIXEL_METRES = 0.00028;

    private TileGrids() {}

    static Map<String, Object> json(TileGrid grid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", grid.id());
        json.put("uri", grid.uri());
        json.put("crs", grid.crs().uri());
        json.put("orderedAxes", List.of("X", "Y"));
        List<Map<String, Object>> levels = new ArrayList<>();
        for (int zoom = 0; zoom <= grid.mostZoom(); zoom++) {
            double cell = grid.side() / PIXELS / (1 << zoom);
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("id", Integer.toString(zoom));
            level.put("scaleDenominator", cell / PIXEL_METRES);
            level.put("cellSize", cell);
            level.put("pointOfOrigin", List.of(grid.left(), grid.top()));
            level.put("cornerOfOrigin", "topLeft");
            level.put("tileWidth", PIXELS);
            level.put("tileHeight", PIXELS);
            level.put("matrixWidth", 1 << zoom);
            level.put("matrixHeight", 1 << zoom);
            levels.add(level);
        }
        json.put("tileMatrices", levels);
        return json;
    }
}
