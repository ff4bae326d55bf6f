package nl.gemeentecloud.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import nl.gemeentecloud.app.edge.Open;
import nl.gemeentecloud.app.edge.Problem;
import nl.gemeentecloud.app.edge.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The front page, the descriptions of the APIs, and what they look like. */
@RestController
public final class PageController {

    private static final String WHY =
            "counts and conditions of the installation, no data about anyone";
    private static final Map<String, MediaType> ASSETS =
            Map.of(
                    "gemeentecloud.css", MediaType.parseMediaType("text/css;charset=UTF-8"),
                    "wolk.svg", MediaType.parseMediaType("image/svg+xml"));

    private final Pages pages;
    private final Overviews overviews;
    private final FirstSteps steps;
    private final ApiDocuments documents;

    public PageController(
            Pages pages, Overviews overviews, FirstSteps steps, ApiDocuments documents) {
        this.pages = pages;
        this.overviews = overviews;
        this.steps = steps;
        this.documents = documents;
    }

    @Open(WHY)
    @GetMapping("/")
    ResponseEntity<byte[]> front(HttpServletRequest request) {
        return pages.page(
                "voorpagina.jte",
                Map.of("overzicht", overviews.now(), "stappen", steps.on(request.getLocalPort())));
    }

    @Open("descriptions of contracts")
    @GetMapping("/api")
    ResponseEntity<byte[]> apis() {
        return pages.page("apis.jte", Map.of("apis", documents.descriptions()));
    }

    @Open("descriptions of contracts")
    @GetMapping("/api/{name}")
    ResponseEntity<byte[]> api(@PathVariable String name) {
        return pages.page("api.jte", Map.of("api", find(name, "/api/").description()));
    }

    @Open("descriptions of contracts")
    @GetMapping("/openapi/{name}.yaml")
    ResponseEntity<String> yaml(@PathVariable String name, HttpServletRequest request) {
        return document(
                find(name, "/openapi/").to(installation(request)).yaml(),
                "application/yaml;charset=UTF-8");
    }

    @Open("descriptions of contracts")
    @GetMapping("/openapi/{name}.json")
    ResponseEntity<String> json(@PathVariable String name, HttpServletRequest request) {
        return document(
                find(name, "/openapi/").to(installation(request)).json(),
                "application/json;charset=UTF-8");
    }

    @Open("style and images")
    @GetMapping("/stijl/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) throws IOException {
        MediaType type = ASSETS.get(name);
        if (type == null) {
            throw new ProblemException(Problem.notFound("/stijl/" + name));
        }
        try (InputStream in = PageController.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + name);
            }
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                    .body(in.readAllBytes());
        }
    }

    /** The address of the front page, by which the caller found the program. */
    private static String installation(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString()).resolve("/").toString();
    }

    private ApiDocuments.Document find(String name, String path) {
        return documents
                .find(name)
                .orElseThrow(() -> new ProblemException(Problem.notFound(path + name)));
    }

    /** Anyone's tools may read a contract, from whatever page they run in. */
    private static ResponseEntity<String> document(String text, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Access-Control-Allow-Origin", "*")
                .body(text);
    }
}
