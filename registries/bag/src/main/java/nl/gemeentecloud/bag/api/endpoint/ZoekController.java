package nl.gemeentecloud.bag.api.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.gemeentecloud.bag.api.answer.ZoekWriter;
import nl.gemeentecloud.bag.zoek.Zoeker;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.cloud.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One box to search addresses, streets and places from; for anyone. */
@RestController
public final class ZoekController {

    private static final String JSON = "application/json";

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
    @GetMapping(
            path = {"/bag/v1/zoek", "/bag/zoek"},
            produces = JSON)
    void zoek(
            Visitor visitor,
            @RequestParam String q,
            @RequestParam(defaultValue = "10") int limit,
            HttpServletResponse response)
            throws IOException {
        List<Zoekresultaat> found = zoeker.zoek(q, limit, look -> door.look(visitor, look));
        byte[] body = Asking.written(json -> ZoekWriter.write(json, found));
        response.setContentType(JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
