package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import java.util.Locale;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.json.JsonBytes;
import nl.gemeentecloud.geo.crs.Crs;

/** Writes what one search box found, as bag-zoek.yaml describes it. */
public final class ZoekWriter {

    private static final double MILLIMETRES = 1000;
    private static final double NANODEGREES = 1e9;

    private static final int BYTES_OF_A_RESULT = 512;

    private ZoekWriter() {}

    /** All results, the likeliest first, as one JSON object in UTF-8. */
    public static byte[] write(List<Zoekresultaat> results) {
        JsonBytes json = new JsonBytes(BYTES_OF_A_RESULT * (results.size() + 1));
        json.put("{\"resultaten\":[");
        results.forEach(result -> write(json.separate(), result));
        return json.put("]}").toBytes();
    }

    private static void write(JsonBytes json, Zoekresultaat result) {
        json.put("{\"soort\":").quote(result.soort().name().toLowerCase(Locale.ROOT));
        json.put(",\"omschrijving\":").quote(result.omschrijving());
        json.put(",\"identificatie\":").quote(result.identificatie());
        json.put(",\"score\":").put(Integer.toString(result.score()));
        writeUnlessEmpty(json, ",\"straat\":", result.straat());
        writeUnlessEmpty(json, ",\"huisnummer\":", result.huisnummer());
        writeUnlessEmpty(json, ",\"postcode\":", result.postcode());
        json.put(",\"woonplaats\":").quote(result.woonplaats());
        if (result.adresseerbaarObject().isPresent()) {
            write(json, result.adresseerbaarObject().get());
        }
        json.put('}');
    }

    private static void writeUnlessEmpty(JsonBytes json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name).quote(value);
        }
    }

    private static void write(JsonBytes json, Ligging ligging) {
        json.put(",\"adresseerbaarObjectIdentificatie\":").quote(ligging.identificatie());
        double[] position = {ligging.x(), ligging.y()};
        write(json, ",\"rd\":[", position, MILLIMETRES);
        Crs.CRS84.fromRd().apply(position);
        write(json, ",\"lengteBreedte\":[", position, NANODEGREES);
    }

    private static void write(JsonBytes json, String name, double[] position, double scale) {
        json.put(name).put(Double.toString(Math.rint(position[0] * scale) / scale));
        json.put(',').put(Double.toString(Math.rint(position[1] * scale) / scale)).put(']');
    }
}
