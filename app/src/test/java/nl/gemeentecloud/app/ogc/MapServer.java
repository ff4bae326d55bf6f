package nl.gemeentecloud.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.gemeentecloud.app.running.TrialServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server of the run with the official BAG samples in it, asked as a map program does. */
final class MapServer {

    static final String ROOT = "/ogc/v1";
    static final String PANDEN = ROOT + "/collections/bag-pand";
    static final String VERBLIJFSOBJECTEN = ROOT + "/collections/bag-verblijfsobject";

    private static final Path SAMPLES =
            Path.of(System.getProperty("gemeentecloud.root"), "..", "shared", "data", "bag");
    private static final Set<TrialServer> FILLED = ConcurrentHashMap.newKeySet();

    private final TrialServer server;

    private MapServer(TrialServer server) {
        this.server = server;
    }

    static synchronized MapServer on(TrialServer server) {
        assumeTrue(Files.isDirectory(SAMPLES), "the official sample material is not here");
        if (FILLED.add(server)) {
            server.load("bag", SAMPLES.resolve("BAGNLDL-15092020-small.zip"));
            server.load("bag", SAMPLES.resolve("0221PND15092020-000002.zip"));
        }
        return new MapServer(server);
    }

    String url(String path) {
        return server.url(path);
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = server.request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request);
    }

    HttpResponse<String> ask(String method, String path, String... headers) {
        var request = server.request(path).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request);
    }

    HttpResponse<byte[]> bytes(String path) {
        return server.bytes(server.request(path));
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    /** All features, page by page, by following the links. */
    List<JsonNode> all(String path) {
        List<JsonNode> features = new ArrayList<>();
        String next = path;
        for (int pages = 0; !next.isEmpty(); pages++) {
            assertThat(pages).isLessThan(500);
            JsonNode page = json(next);
            page.path("features").forEach(features::add);
            next =
                    link(page, "next")
                            .map(href -> href.substring(href.indexOf(ROOT)))
                            .findFirst()
                            .orElse("");
        }
        return features;
    }

    static Stream<String> link(JsonNode resource, String rel) {
        return resource.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .map(link -> link.path("href").asString());
    }

    static Stream<String> types(JsonNode resource, String rel) {
        return resource.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .map(link -> link.path("type").asString());
    }
}
