package nl.gemeentecloud.bag.api.answer;

import java.util.List;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.bag.zoek.Zoekresultaat.Ligging;
import nl.gemeentecloud.core.json.JsonBytes;
import nl.gemeentecloud.geo.crs.Crs;

/** Writes what one search box found, as bag-zoek.yaml describes it. */
public final class ZoekWriter {

    private static final int DECIMALS_OF_METRES = 3;
    private static final int DECIMALS_OF_DEGREES = 9;

    private static final int BYTES_OF_A_RESULT = 512;

    private ZoekWriter() {}

    /** All results, the likeliest first, as one JSON object in UTF-8. */
    public static byte[] write(List<Zoekresultaat> results) {
        JsonBytes json = new JsonBytes(BYTES_OF_A_RESULT * (results.size() + 1));
        json.put("{\"resultaten\":[");
        for (Zoekresultaat result : results) {
            write(json.separate(), result);
        }
        return json.put("]}").toBytes();
    }

    private static void write(JsonBytes json, Zoekresultaat result) {
        json.put("{\"soort\":").quote(soort(result));
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

    private static String soort(Zoekresultaat result) {
        return switch (result.soort()) {
            case ADRES -> "adres";
            case WEG -> "weg";
            case WOONPLAATS -> "woonplaats";
        };
    }

    private static void writeUnlessEmpty(JsonBytes json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name).quote(value);
        }
    }

    private static void write(JsonBytes json, Ligging ligging) {
        json.put(",\"adresseerbaarObjectIdentificatie\":").quote(ligging.identificatie());
        double[] position = {ligging.x(), ligging.y()};
        write(json, ",\"rd\":[", position, DECIMALS_OF_METRES);
        Crs.CRS84.fromRd().apply(position);
        write(json, ",\"lengteBreedte\":[", position, DECIMALS_OF_DEGREES);
    }

    private static void write(JsonBytes json, String name, double[] position, int decimals) {
        double scale = Math.pow(10, decimals);
        json.put(name).decimal((long) Math.rint(position[0] * scale), decimals);
        json.put(',').decimal((long) Math.rint(position[1] * scale), decimals).put(']');
    }
}
