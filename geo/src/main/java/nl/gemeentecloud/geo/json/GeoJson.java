package nl.gemeentecloud.geo.json;

import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.crs.Projection;
import nl.gemeentecloud.geo.wkb.Wkb;
import tools.jackson.core.JsonGenerator;

/**
 * Writes stored geometry as GeoJSON (RFC 7946), straight from its bytes. In CRS84 it is GeoJSON by
 * the letter; in other systems, as OGC API Features part 2 has it, positions follow the order of
 * that system's axes. Heights are left out.
 */
public final class GeoJson implements Wkb.Visitor {

    private final JsonGenerator out;
    private final Projection projection;
    private final double scale;

    /** By depth, which the reader bounds. */
    private final Wkb.Kind[] kinds = new Wkb.Kind[8];

    private int depth;

    private GeoJson(JsonGenerator out, Crs crs) {
        this.out = out;
        this.projection = crs.fromRd();
        this.scale = Math.pow(10, crs.decimals());
    }

    /**
     * Writes a geometry as a value.
     *
     * @param wkb in RD
     * @throws IllegalArgumentException when these bytes are no geometry; part of it may have been
     *     written by then
     */
    public static void write(byte[] wkb, Crs crs, JsonGenerator out) {
        Wkb.visit(wkb, new GeoJson(out, crs));
    }

    @Override
    public void begin(Wkb.Kind kind) {
        depth++;
        out.writeStartObject();
        out.writeStringProperty("type", kind.title());

        out.writeName(kind == Wkb.Kind.GEOMETRY_COLLECTION ? "geometries" : "coordinates");
        switch (kind) {
            case POINT, LINE_STRING -> {}
            case POLYGON, MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON, GEOMETRY_COLLECTION ->
                    out.writeStartArray();
        }
        kinds[depth] = kind;
    }

    @Override
    public void part() {
        if (kinds[depth] == Wkb.Kind.MULTI_POLYGON) {
            out.writeStartArray();
        }
    }

    @Override
    public void line() {
        out.writeStartArray();
    }

    @Override
    public void position(double[] position) {
        projection.apply(position);
        out.writeStartArray();
        out.writeNumber(rounded(position[0]));
        out.writeNumber(rounded(position[1]));
        out.writeEndArray();
    }

    @Override
    public void endLine() {
        out.writeEndArray();
    }

    @Override
    public void endPart() {
        if (kinds[depth] == Wkb.Kind.MULTI_POLYGON) {
            out.writeEndArray();
        }
    }

    @Override
    public void end() {
        switch (kinds[depth]) {
            case POINT, LINE_STRING -> {}
            case POLYGON, MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON, GEOMETRY_COLLECTION ->
                    out.writeEndArray();
        }
        out.writeEndObject();
        depth--;
    }

    private double rounded(double number) {
        return Math.rint(number * scale) / scale;
    }
}
