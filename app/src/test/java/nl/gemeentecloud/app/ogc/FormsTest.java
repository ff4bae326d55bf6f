package nl.gemeentecloud.app.ogc;

import static nl.gemeentecloud.app.ogc.MapServer.PANDEN;
import static nl.gemeentecloud.app.ogc.MapServer.ROOT;
import static nl.gemeentecloud.app.ogc.MapServer.VERBLIJFSOBJECTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Requirements classes GeoJSON, HTML, OpenAPI 3.0 (part 1), CRS (part 2), and vector tiles. */
@ExtendWith(TrialServer.Shared.class)
class FormsTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private final MapServer map;

    FormsTest(TrialServer server) {
        this.map = MapServer.on(server);
    }

    @Test
    @DisplayName("/req/geojson/definition, /req/geojson/content")
    void featuresAreGeoJson() {
        HttpResponse<String> answer = map.get(PANDEN + "/items", "Accept", "application/geo+json");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/geo+json");

        JsonNode page = map.json(PANDEN + "/items");
        assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(page.path("features"))
                .allSatisfy(feature -> {
                    assertThat(feature.path("type").asString()).isEqualTo("Feature");
                    assertThat(feature.path("id").asString()).matches("[0-9]{16}");
                    assertThat(feature.path("geometry").path("type").asString())
                            .isIn("Polygon", "MultiPolygon");
                    assertThat(feature.path("properties").path("identificatie"))
                            .isEqualTo(feature.path("id"));
                });
    }

    @Test
    @DisplayName("/req/html/definition, /req/html/content")
    void everythingIsAPageAsWell() {
        String item =
                PANDEN
                        + "/items/"
                        + map.json(PANDEN + "/items?limit=1")
                                .path("features")
                                .get(0)
                                .path("id")
                                .asString();
        for (String path :
                List.of(
                        ROOT,
                        ROOT + "/api",
                        ROOT + "/conformance",
                        ROOT + "/collections",
                        PANDEN,
                        PANDEN + "/queryables",
                        PANDEN + "/items",
                        PANDEN + "/tiles",
                        PANDEN + "/tiles/WebMercatorQuad",
                        item)) {
            HttpResponse<String> page = map.get(path, "Accept", "text/html,*/*;q=0.8");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/html");
            assertThat(page.body()).contains("<h1>", "lang=\"nl\"").doesNotContain("<script");
            assertThat(map.get(path + "?f=html").body()).as(path).isEqualTo(page.body());
            assertThat(
                            map.get(path + "?f=json", "Accept", "text/html")
                                    .headers()
                                    .firstValue("Content-Type")
                                    .orElse(""))
                    .contains("json");
        }
        JsonNode feature = map.json(item);
        String page = map.get(item + "?f=html").body();
        assertThat(page)
                .contains(
                        feature.path("id").asString(),
                        feature.path("properties").path("status").asString());
        var links = Pattern.compile("href=\"http://[^/]*(/ogc[^\"#]*)").matcher(page);
        assertThat(links.results().map(link -> link.group(1).replace("&amp;", "&")).distinct())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(map.status(path)).as(path).isEqualTo(200));
    }

    @Test
    @DisplayName(
            "/req/oas30/oas-definition-1, /req/oas30/oas-definition-2, /req/oas30/oas-impl, /req/oas30/completeness")
    void openApiDescribesEveryAddress() {
        JsonNode api = map.json(ROOT + "/api");

        assertThat(api.path("servers").get(0).path("url").asString()).isEqualTo(map.url(ROOT));
        for (String path : api.path("paths").propertyNames()) {
            String asked =
                    path.replace("{tileMatrixSetId}", "WebMercatorQuad")
                            .replace("{tileMatrix}", "14")
                            .replace("{tileRow}", "5400")
                            .replace("{tileCol}", "8450")
                            .replace("{featureId}", "1");
            assertThat(map.status(ROOT + (asked.equals("/") ? "" : asked)))
                    .as(path)
                    .isEqualTo(path.endsWith("{featureId}") ? 404 : 200);
        }
        JsonNode items = api.path("paths").path("/collections/bag-pand/items").path("get");
        assertThat(items.path("parameters").valueStream())
                .extracting(p -> p.path("name").asString())
                .contains("limit", "bbox", "datetime", "crs", "status", "oorspronkelijkBouwjaar");
        for (JsonNode parameter : items.path("parameters")) {
            assertThat(parameter.path("style").asString()).isEqualTo("form");
            assertThat(parameter.path("explode").asBoolean(true)).isFalse();
        }
        JsonNode properties =
                api.path("components")
                        .path("schemas")
                        .path("BagPandFeature")
                        .path("properties")
                        .path("properties")
                        .path("properties");
        assertThat(map.json(PANDEN + "/items?limit=100").path("features"))
                .allSatisfy(feature ->
                        assertThat(properties.propertyNames())
                                .containsAll(feature.path("properties").propertyNames()));
    }

    @Test
    @DisplayName("/req/oas30/exceptions-codes")
    void openApiNamesTheErrors() {
        for (JsonNode path : map.json(ROOT + "/api").path("paths")) {
            assertThat(path.path("get").path("responses").propertyNames())
                    .contains("200", "400", "404", "500");
        }
    }

    @Test
    void openApiStandsAmongTheOthers() {
        assertThat(map.json("/openapi/ogc.json").path("paths").propertyNames())
                .contains("/collections/bag-pand/items");
        assertThat(map.get("/api/ogc").body()).contains("/collections/bag-pand/items");
    }

    @Test
    @DisplayName("/req/crs/fc-md-crs-list, /req/crs/fc-md-storageCrs-valid-value")
    void collectionsNameTheirSystems() {
        JsonNode collection = map.json(PANDEN);

        assertThat(collection.path("storageCrs").asString()).isEqualTo(EPSG + "28992");
        assertThat(collection.path("crs").valueStream())
                .extracting(JsonNode::asString)
                .contains(CRS84, EPSG + "28992", EPSG + "4258", EPSG + "4326", EPSG + "3857");
    }

    @Test
    @DisplayName(
            "/req/crs/fc-crs-default-value, /req/crs/fc-crs-action, /req/crs/ogc-crs-header, /req/crs/ogc-crs-header-value")
    void geometryComesInTheSystemThatWasAsked() {
        String path = VERBLIJFSOBJECTEN + "/items?limit=1";
        double[] degrees = first(path);
        double[] rd = first(path + "&crs=" + EPSG + "28992");
        double[] etrs = first(path + "&crs=" + EPSG + "4258");

        assertThat(degrees[0]).isBetween(3.0, 7.5);
        assertThat(rd[0]).isBetween(10_000.0, 290_000.0);
        assertThat(etrs[0]).isCloseTo(degrees[1], within(1e-9));
        assertThat(header(path)).isEqualTo("<" + CRS84 + ">");
        assertThat(header(path + "&crs=" + EPSG + "28992")).isEqualTo("<" + EPSG + "28992>");
        String id = map.json(path).path("features").get(0).path("id").asString();
        assertThat(header(VERBLIJFSOBJECTEN + "/items/" + id + "?crs=" + EPSG + "4258"))
                .isEqualTo("<" + EPSG + "4258>");
    }

    private double[] first(String path) {
        return CoreTest.positions(
                        map.json(path).path("features").get(0).path("geometry").path("coordinates"))
                .getFirst();
    }

    private String header(String path) {
        return map.get(path).headers().firstValue("Content-Crs").orElse("");
    }

    @Test
    @DisplayName("/req/crs/fc-bbox-crs-definition, /req/crs/bbox-crs-action")
    void aBoxMayBeGivenInAnySystem() {
        double[] rd = first(VERBLIJFSOBJECTEN + "/items?limit=1&crs=" + EPSG + "28992");
        double[] degrees = first(VERBLIJFSOBJECTEN + "/items?limit=1");
        double[] mercator = first(VERBLIJFSOBJECTEN + "/items?limit=1&crs=" + EPSG + "3857");
        String id =
                map.json(VERBLIJFSOBJECTEN + "/items?limit=1")
                        .path("features")
                        .get(0)
                        .path("id")
                        .asString();
        for (String box :
                List.of(
                        around(rd, 1) + "&bbox-crs=" + EPSG + "28992",
                        around(mercator, 2) + "&bbox-crs=" + EPSG + "3857",
                        around(degrees, .00002),
                        around(degrees, .00002) + "&bbox-crs=" + CRS84,
                        around(new double[] {degrees[1], degrees[0]}, .00002)
                                + "&bbox-crs="
                                + EPSG
                                + "4258")) {
            assertThat(
                            map.json(VERBLIJFSOBJECTEN + "/items?limit=100&bbox=" + box)
                                    .path("features")
                                    .valueStream())
                    .as(box)
                    .extracting(f -> f.path("id").asString())
                    .contains(id);
        }
    }

    private static String around(double[] position, double by) {
        return "%.7f,%.7f,%.7f,%.7f"
                .formatted(position[0] - by, position[1] - by, position[0] + by, position[1] + by);
    }

    @Test
    void tilesShowWhatIsThere() {
        double[] rd = first(PANDEN + "/items?limit=1&crs=" + EPSG + "28992");
        double[] mercator = first(PANDEN + "/items?limit=1&crs=" + EPSG + "3857");
        JsonNode tileset = map.json(PANDEN + "/tiles/WebMercatorQuad");
        assertThat(MapServer.link(tileset, "item").findFirst().orElse(""))
                .contains("{tileMatrix}/{tileRow}/{tileCol}");

        double world = 2 * 20_037_508.342789244;
        int zoom = 16;
        int column = (int) ((mercator[0] + world / 2) / (world / (1 << zoom)));
        int row = (int) ((world / 2 - mercator[1]) / (world / (1 << zoom)));
        HttpResponse<byte[]> tile =
                map.bytes(PANDEN + "/tiles/WebMercatorQuad/%d/%d/%d".formatted(zoom, row, column));
        assertThat(tile.headers().firstValue("Content-Type"))
                .contains("application/vnd.mapbox-vector-tile");
        assertThat(new String(tile.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("bag-pand", "oorspronkelijkBouwjaar", "Pand");

        double side = 880_803.84 / (1 << 12);
        assertThat(
                        map.bytes(
                                        PANDEN
                                                + "/tiles/NetherlandsRDNewQuad/12/%d/%d"
                                                        .formatted(
                                                                (int) ((903_401.92 - rd[1]) / side),
                                                                (int)
                                                                        ((rd[0] + 285_401.92)
                                                                                / side)))
                                .body())
                .isNotEmpty();
        assertThat(map.bytes(PANDEN + "/tiles/WebMercatorQuad/16/0/0").body()).isEmpty();
        assertThat(map.status(PANDEN + "/tiles/WebMercatorQuad/16/0/65536")).isEqualTo(404);
        assertThat(map.status(PANDEN + "/tiles/WebMercatorQuad/x/0/0")).isEqualTo(404);
        assertThat(map.status(PANDEN + "/tiles/Onbekend/1/0/0")).isEqualTo(404);
    }
}
