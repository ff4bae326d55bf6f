package nl.gemeentecloud.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.core.query.When;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.geo.tile.TileGrid;
import nl.gemeentecloud.geo.tile.VectorTile;

/** Vector tiles of a collection. */
final class Tiles {

    /** A larger tile of a country full of buildings would be too much to send and to draw. */
    private static final double LARGEST_METRES = 5_000;

    /** A tile shows at most so many; in the densest towns more than fit in 2.5 kilometres. */
    private static final int MOST_FEATURES = 10_000;

    private static final int MOST_BYTES = 4_000_000;

    private Tiles() {}

    /** The least detailed level at which tiles of a grid show anything. */
    static int leastZoom(TileGrid grid) {
        int zoom = 0;
        while (grid.side() / (1L << zoom) > LARGEST_METRES) {
            zoom++;
        }
        return zoom;
    }

    static byte[] tile(Collection collection, TileGrid.Tile tile, Door door) {
        VectorTile written = new VectorTile(tile, collection.id());
        if (tile.zoom() < leastZoom(tile.grid())) {
            return written.toBytes();
        }
        List<Integer> properties = collection.onTiles();
        AttributeSet.Builder attributes = AttributeSet.builder(collection.type());
        properties.forEach(number -> attributes.add(collection.attribute(number).path()));
        attributes.add(collection.attribute(collection.geometry()).path());
        Box around = tile.box().grown(tile.side() / 64).through(tile.grid().crs().toRd());
        Look look =
                new Look(
                        collection.type(),
                        List.of(Items.touches(collection, around)),
                        attributes.build(),
                        new When.Now(),
                        List.of(),
                        Look.Page.first(MOST_FEATURES));
        for (Voorkomen voorkomen : door.look(look).found()) {
            byte[] wkb = voorkomen.geometry(collection.geometry());
            if (wkb != null && written.length() < MOST_BYTES) {
                Long number = voorkomen.number(collection.key());
                written.add(number == null ? 0 : number, wkb, shown(voorkomen, properties));
            }
        }
        return written.toBytes();
    }

    private static Map<String, Object> shown(Voorkomen voorkomen, List<Integer> properties) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (int number : properties) {
            var attribute = voorkomen.type().attributes().get(number);
            String text = voorkomen.text(number);
            if (text != null) {
                shown.put(
                        attribute.element(),
                        attribute.type()
                                        == nl.gemeentecloud.core.definition.Attribute.ValueType
                                                .GETAL
                                ? (Object) Long.valueOf(text)
                                : text);
            }
        }
        return shown;
    }
}
