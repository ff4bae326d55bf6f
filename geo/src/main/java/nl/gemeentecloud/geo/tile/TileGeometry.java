package nl.gemeentecloud.geo.tile;

import java.util.Optional;
import nl.gemeentecloud.geo.crs.Projection;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Makes stored geometry fit a tile: projected, clipped with a margin, simplified, in whole units.
 */
final class TileGeometry {

    /** Units along the side of a tile. */
    static final int EXTENT = 4096;

    /** Units that are kept beyond the edge, so that outlines do not show there. */
    static final int MARGIN = 64;

    /** Smaller than this along both sides is a dot nobody sees, and is left out. */
    private static final double LEAST_UNITS = 2;

    private static final double TOLERANCE_UNITS = 1;

    private final GeometryFactory factory = new GeometryFactory();
    private final WKBReader reader = new WKBReader(factory);
    private final Projection projection;
    private final double left;
    private final double top;
    private final double unitsPerMetre;
    private final Envelope around =
            new Envelope(-MARGIN, EXTENT + MARGIN, -MARGIN, EXTENT + MARGIN);
    private final Geometry frame = factory.toGeometry(around);

    TileGeometry(TileGrid.Tile tile) {
        this.projection = tile.grid().crs().fromRd();
        this.left = tile.left();
        this.top = tile.top();
        this.unitsPerMetre = EXTENT / tile.side();
    }

    /**
     * @param wkb in RD
     * @return empty when nothing of it shows on this tile
     * @throws IllegalArgumentException when these bytes are no geometry
     */
    Optional<Geometry> fit(byte[] wkb) {
        Geometry geometry = read(wkb);
        geometry.apply(new ToUnits());
        geometry.geometryChanged();
        Envelope envelope = geometry.getEnvelopeInternal();
        if (!around.intersects(envelope)) {
            return Optional.empty();
        }
        if (geometry.getDimension() == 0) {
            return Optional.of(geometry);
        }
        if (envelope.getWidth() < LEAST_UNITS && envelope.getHeight() < LEAST_UNITS) {
            return Optional.empty();
        }
        Geometry simple = DouglasPeuckerSimplifier.simplify(geometry, TOLERANCE_UNITS);
        if (simple.isEmpty()) {
            return Optional.empty();
        }
        Geometry clipped = around.contains(envelope) ? simple : clip(simple);
        Geometry whole = whole(clipped);
        return whole.isEmpty() || whole.getDimension() < geometry.getDimension()
                ? Optional.empty()
                : Optional.of(whole);
    }

    private Geometry read(byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException(
                    "No geometry: " + unreadable.getMessage(), unreadable);
        }
    }

    private Geometry clip(Geometry geometry) {
        Geometry sound = geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
        return OverlayNGRobust.overlay(sound, frame, OverlayNG.INTERSECTION);
    }

    /** In whole units, and still without crossings. */
    private static Geometry whole(Geometry geometry) {
        Geometry sound =
                geometry.getDimension() < 2 || geometry.isValid()
                        ? geometry
                        : GeometryFixer.fix(geometry);
        return GeometryPrecisionReducer.reduce(sound, new PrecisionModel(1));
    }

    private final class ToUnits implements CoordinateSequenceFilter {
        private final double[] position = new double[2];

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            position[0] = sequence.getX(i);
            position[1] = sequence.getY(i);
            projection.apply(position);
            sequence.setOrdinate(i, CoordinateSequence.X, (position[0] - left) * unitsPerMetre);
            sequence.setOrdinate(i, CoordinateSequence.Y, (top - position[1]) * unitsPerMetre);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
