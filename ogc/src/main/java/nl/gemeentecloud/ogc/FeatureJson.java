package nl.gemeentecloud.ogc;

import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.query.Voorkomen;
import nl.gemeentecloud.geo.crs.Crs;
import nl.gemeentecloud.geo.json.GeoJson;
import tools.jackson.core.JsonGenerator;

/** Writes objects as GeoJSON features. */
final class FeatureJson {

    private final Collection collection;
    private final Crs crs;

    FeatureJson(Collection collection, Crs crs) {
        this.collection = collection;
        this.crs = crs;
    }

    /**
     * @param links of the feature itself; empty for none
     */
    void write(Voorkomen voorkomen, List<Map<String, Object>> links, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeStringProperty("id", voorkomen.text(collection.key()));
        geometry(voorkomen, out);
        out.writeObjectPropertyStart("properties");
        for (int number : collection.properties()) {
            if (voorkomen.has(number)) {
                property(voorkomen, number, out);
            }
        }
        out.writeEndObject();
        if (!links.isEmpty()) {
            out.writeArrayPropertyStart("links");
            links.forEach(out::writePOJO);
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void geometry(Voorkomen voorkomen, JsonGenerator out) {
        out.writeName("geometry");
        byte[] wkb = voorkomen.geometry(collection.geometry());
        if (wkb == null) {
            out.writeNull();
        } else {
            GeoJson.write(wkb, crs, out);
        }
    }

    private void property(Voorkomen voorkomen, int number, JsonGenerator out) {
        Attribute attribute = collection.attribute(number);
        out.writeName(attribute.element());
        if (attribute.multiple()) {
            out.writeStartArray();
            voorkomen.texts(number).forEach(out::writeString);
            out.writeEndArray();
            return;
        }
        switch (voorkomen.value(number)) {
            case Long whole when attribute.type() == Attribute.ValueType.GETAL ->
                    out.writeNumber(whole);
            case Boolean truth -> out.writeBoolean(truth);
            case null, default -> out.writeString(voorkomen.text(number));
        }
    }
}
