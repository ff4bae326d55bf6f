package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import java.util.Locale;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.geo.crs.Crs;
import tools.jackson.core.JsonGenerator;

/** Writes what one search box found, as bag-zoek.yaml describes it. */
public final class ZoekWriter {

    private static final double MILLIMETRES = 1000;
    private static final double NANODEGREES = 1e9;

    private ZoekWriter() {}

    /** All results, the likeliest first. */
    public static void write(JsonGenerator json, List<Zoekresultaat> results) {
        json.writeStartObject();
        json.writeArrayPropertyStart("resultaten");
        results.forEach(result -> write(json, result));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Zoekresultaat result) {
        json.writeStartObject();
        json.writeStringProperty("soort", result.soort().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("omschrijving", result.omschrijving());
        json.writeStringProperty("identificatie", result.identificatie());
        json.writeNumberProperty("score", result.score());
        writeUnlessEmpty(json, "straat", result.straat());
        writeUnlessEmpty(json, "huisnummer", result.huisnummer());
        writeUnlessEmpty(json, "postcode", result.postcode());
        json.writeStringProperty("woonplaats", result.woonplaats());
        if (result.adresseerbaarObject().isPresent()) {
            write(json, result.adresseerbaarObject().get());
        }
        json.writeEndObject();
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static void write(JsonGenerator json, Ligging ligging) {
        json.writeStringProperty("adresseerbaarObjectIdentificatie", ligging.identificatie());
        double[] position = {ligging.x(), ligging.y()};
        write(json, "rd", position, MILLIMETRES);
        Crs.CRS84.fromRd().apply(position);
        write(json, "lengteBreedte", position, NANODEGREES);
    }

    private static void write(JsonGenerator json, String name, double[] position, double scale) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(Math.rint(position[0] * scale) / scale);
        json.writeNumber(Math.rint(position[1] * scale) / scale);
        json.writeEndArray();
    }
}
