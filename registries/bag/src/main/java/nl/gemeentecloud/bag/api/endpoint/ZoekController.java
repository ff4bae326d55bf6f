package nl.gemeentecloud.bag.api.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.gemeentecloud.bag.zoek.Zoeker;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.geo.crs.Crs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One box to search addresses, streets and places from; for anyone. */
@RestController
public final class ZoekController {

    private static final double MILLIMETRES = 1000;
    private static final double NANODEGREES = 1e9;

    private final Zoeker zoeker;
    private final Door door;

    public ZoekController(Zoeker zoeker, Door door) {
        this.zoeker = zoeker;
        this.door = door;
    }

    /**
     * What may be meant, the likeliest first. The address without a version is the short one for
     * people; both are described in bag-zoek.yaml.
     *
     * @param q what was typed
     * @param limit most results, 1 to 50; beyond, the nearest of those
     */
    @GetMapping({"/bag/v1/zoek", "/bag/zoek"})
    Map<String, Object> zoek(
            Visitor visitor, @RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        List<Map<String, Object>> results =
                zoeker.zoek(q, limit, look -> door.look(visitor, look)).stream()
                        .map(ZoekController::json)
                        .toList();
        return Map.of("resultaten", results);
    }

    private static Map<String, Object> json(Zoekresultaat result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("soort", result.soort().name().toLowerCase(Locale.ROOT));
        json.put("omschrijving", result.omschrijving());
        json.put("identificatie", result.identificatie());
        json.put("score", result.score());
        if (!result.straat().isEmpty()) {
            json.put("straat", result.straat());
        }
        if (!result.huisnummer().isEmpty()) {
            json.put("huisnummer", result.huisnummer());
        }
        if (!result.postcode().isEmpty()) {
            json.put("postcode", result.postcode());
        }
        json.put("woonplaats", result.woonplaats());
        result.adresseerbaarObject()
                .ifPresent(ligging -> {
                    json.put("adresseerbaarObjectIdentificatie", ligging.identificatie());
                    double[] position = {ligging.x(), ligging.y()};
                    json.put("rd", rounded(position, MILLIMETRES));
                    Crs.CRS84.fromRd().apply(position);
                    json.put("lengteBreedte", rounded(position, NANODEGREES));
                });
        return json;
    }

    private static List<Double> rounded(double[] position, double scale) {
        return List.of(
                Math.rint(position[0] * scale) / scale, Math.rint(position[1] * scale) / scale);
    }
}
