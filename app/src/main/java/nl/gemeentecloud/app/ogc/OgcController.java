package nl.gemeentecloud.app.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import nl.gemeentecloud.app.edge.Problem;
import nl.gemeentecloud.app.edge.ProblemException;
import nl.gemeentecloud.cloud.Visitor;
import nl.gemeentecloud.ogc.Answer;
import nl.gemeentecloud.ogc.Door;
import nl.gemeentecloud.ogc.OgcApi;
import nl.gemeentecloud.ogc.document.Base;
import nl.gemeentecloud.ogc.document.OpenApi;
import nl.gemeentecloud.ogc.document.Page;
import nl.gemeentecloud.ogc.request.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * OGC API Features and Tiles over the open registers, for anyone. The version stands in the address
 * as the NL API Design Rules want it; without it the same is answered.
 */
@RestController
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"Content-Crs", "Link", "API-Version"})
@RequestMapping({OgcController.ROOT + "/v1", OgcController.ROOT})
public final class OgcController {

    static final String ROOT = "/ogc";

    private final OgcApi api;
    private final Function<Visitor, Door> doors;
    private final Showing showing;

    /** Renders what people see. */
    public interface Showing {

        ResponseEntity<byte[]> page(Page page);

        /** The description of this API. */
        ResponseEntity<byte[]> description(Map<String, Object> openApi);
    }

    /**
     * Serves an API.
     *
     * @param doors to data, for whoever asks
     */
    public OgcController(OgcApi api, Function<Visitor, Door> doors, Showing showing) {
        this.api = api;
        this.doors = doors;
        this.showing = showing;
    }

    /** Makes the answer to a request. */
    private interface Answering {
        Answer to(OgcApi.Request request, Door door);
    }

    @GetMapping({"", "/"})
    void landing(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.landing(asked));
    }

    @GetMapping("/api")
    void description(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.description(asked));
    }

    @GetMapping("/conformance")
    void conformance(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.conformance(asked));
    }

    @GetMapping("/collections")
    void collections(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, api::collections);
    }

    @GetMapping("/collections/{id}")
    void collection(
            Visitor visitor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.collection(asked, id, door));
    }

    @GetMapping("/collections/{id}/queryables")
    void queryables(
            Visitor visitor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.queryables(asked, id));
    }

    @GetMapping("/collections/{id}/items")
    void items(
            Visitor visitor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.items(asked, id, door));
    }

    @GetMapping("/collections/{id}/items/{featureId}")
    void item(
            Visitor visitor,
            @PathVariable String id,
            @PathVariable String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.item(asked, id, featureId, door));
    }

    @GetMapping("/collections/{id}/tiles")
    void tilesets(
            Visitor visitor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.tilesets(asked, id));
    }

    @GetMapping("/collections/{id}/tiles/{grid}")
    void tileset(
            Visitor visitor,
            @PathVariable String id,
            @PathVariable String grid,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(visitor, request, response, (asked, door) -> api.tileset(asked, id, grid));
    }

    @GetMapping("/collections/{id}/tiles/{grid}/{zoom}/{row}/{column}")
    void tile(
            Visitor visitor,
            @PathVariable String id,
            @PathVariable String grid,
            @PathVariable String zoom,
            @PathVariable String row,
            @PathVariable String column,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(
                visitor,
                request,
                response,
                (asked, door) -> api.tile(asked, id, grid, zoom, row, column, door));
    }

    private void answer(
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Answering answering)
            throws IOException {
        Answer answer;
        try {
            answer = answering.to(read(request), doors.apply(visitor));
        } catch (Refused refused) {
            throw problem(refused, request.getRequestURI());
        }
        response.setHeader("API-Version", OpenApi.VERSION);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("Vary", "Accept");
        answer.headers().forEach(response::addHeader);
        switch (answer) {
            case Answer.Document document -> {
                response.setContentType(document.mediaType());
                document.body().writeTo(response.getOutputStream());
            }
            case Answer.Html html -> send(showing.page(html.page()), response);
            case Answer.Description description ->
                    send(showing.description(description.openApi()), response);
        }
    }

    private static void send(ResponseEntity<byte[]> page, HttpServletResponse response)
            throws IOException {
        page.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.setHeader(name, value)));
        byte[] body = page.getBody();
        if (body != null) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static OgcApi.Request read(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String query = request.getQueryString();
        return new OgcApi.Request(
                base(request), query == null ? "" : query, accept == null ? "" : accept);
    }

    /** The address by which the caller found the API, with or without its version. */
    private static Base base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        int root = url.indexOf(ROOT, url.indexOf("//") + 2);
        int end = root + ROOT.length();
        return new Base(
                url.startsWith("/v1", end) ? url.substring(0, end + 3) : url.substring(0, end));
    }

    private static ProblemException problem(Refused refused, String path) {
        return new ProblemException(
                switch (refused.status()) {
                    case 404 -> Problem.notFound(refused.detail(), path);
                    case 406 -> Problem.notAcceptable(path);
                    default -> Problem.badRequest(refused.detail(), path);
                });
    }
}
