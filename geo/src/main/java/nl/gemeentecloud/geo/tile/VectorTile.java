package nl.gemeentecloud.geo.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One layer of one tile, as Mapbox Vector Tile 2.1 ({@code application/vnd.mapbox-vector-tile}).
 * Features are added one by one; what does not show at this level is left out. To be used by one
 * thread.
 */
public final class VectorTile {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final int VERSION = 2;

    private final TileGeometry geometry;
    private final String layer;
    private final Protobuf features = new Protobuf();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private int count;

    /**
     * @param layer the name of the layer
     */
    public VectorTile(TileGrid.Tile tile, String layer) {
        this.geometry = new TileGeometry(tile);
        this.layer = layer;
    }

    /** How many features show. */
    public int count() {
        return count;
    }

    /** How long the tile is now, about. */
    public int length() {
        return features.length();
    }

    /**
     * Adds a feature.
     *
     * @param number that tells it from others in this layer; not negative
     * @param wkb in RD
     * @param properties texts, whole numbers, numbers and truths; of others, how they read
     * @return whether anything of it shows
     */
    public boolean add(long number, byte[] wkb, Map<String, ?> properties) {
        Optional<Geometry> fitted = geometry.fit(wkb);
        if (fitted.isEmpty()) {
            return false;
        }
        GeometryCommands commands = new GeometryCommands();
        commands.add(fitted.get());
        if (commands.count() == 0) {
            return false;
        }
        Protobuf feature = new Protobuf();
        feature.varint(1, number);
        int[] tags = new int[properties.size() * 2];
        int at = 0;
        for (Map.Entry<String, ?> property : properties.entrySet()) {
            tags[at++] = names.computeIfAbsent(property.getKey(), name -> names.size());
            tags[at++] = values.computeIfAbsent(property.getValue(), value -> values.size());
        }
        feature.packed(2, tags, at);
        feature.varint(3, GeometryCommands.Kind.of(fitted.get()).code);
        feature.packed(4, commands.commands(), commands.count());
        features.message(2, feature);
        count++;
        return true;
    }

    /** The tile; without any feature it is empty, as the specification wants. */
    public byte[] toBytes() {
        Protobuf tile = new Protobuf();
        if (count == 0) {
            return tile.toBytes();
        }
        Protobuf written = new Protobuf();
        written.varint(15, VERSION);
        written.text(1, layer);
        Protobuf rest = new Protobuf();
        names.keySet().forEach(name -> rest.text(3, name));
        values.keySet().forEach(value -> rest.message(4, value(value)));
        rest.varint(5, TileGeometry.EXTENT);
        // features are fields of the layer already: they are taken over as they are
        tile.bytes(3, written.with(features).with(rest).toBytes());
        return tile.toBytes();
    }

    private static Protobuf value(Object value) {
        Protobuf written = new Protobuf();
        switch (value) {
            case Boolean truth -> written.varint(7, truth ? 1 : 0);
            case Long number -> written.signed(6, number);
            case Integer number -> written.signed(6, number);
            case Double number -> written.fixed(3, number);
            default -> written.text(1, value.toString());
        }
        return written;
    }
}
