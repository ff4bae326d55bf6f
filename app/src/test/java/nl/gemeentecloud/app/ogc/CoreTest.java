package nl.gemeentecloud.app.ogc;

import static nl.gemeentecloud.app.ogc.MapServer.PANDEN;
import static nl.gemeentecloud.app.ogc.MapServer.ROOT;
import static nl.gemeentecloud.app.ogc.MapServer.VERBLIJFSOBJECTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OGC API Features part 1 (OGC 17-069r4), requirements class Core. */
@ExtendWith(TrialServer.Shared.class)
class CoreTest {

    private static final List<String> METADATA =
            List.of(
                    ROOT,
                    ROOT + "/api",
                    ROOT + "/conformance",
                    ROOT + "/collections",
                    PANDEN,
                    PANDEN + "/queryables");

    private final MapServer map;

    CoreTest(TrialServer server) {
        this.map = MapServer.on(server);
    }

    @Test
    @DisplayName("/req/core/root-op, /req/core/root-success")
    void landingPageLeadsToTheRest() {
        JsonNode landing = map.json(ROOT);

        assertThat(MapServer.link(landing, "service-desc")).isNotEmpty();
        assertThat(MapServer.link(landing, "service-doc")).isNotEmpty();
        assertThat(MapServer.link(landing, "conformance"))
                .containsExactly(map.url(ROOT + "/conformance?f=json"));
        assertThat(MapServer.link(landing, "data"))
                .containsExactly(map.url(ROOT + "/collections?f=json"));
        assertThat(MapServer.link(landing, "self")).hasSize(1);
        assertThat(MapServer.link(landing, "alternate")).hasSize(1);
    }

    @Test
    void standsWithAndWithoutItsVersion() {
        assertThat(MapServer.link(map.json("/ogc"), "data"))
                .containsExactly(map.url("/ogc/collections?f=json"));
        assertThat(map.json("/ogc/collections/bag-pand/items?limit=1").path("features")).hasSize(1);
    }

    @Test
    @DisplayName("/req/core/api-definition-op, /req/core/api-definition-success")
    void apiDefinitionIsOpenApi() {
        HttpResponse<String> api = map.get(ROOT + "/api");

        assertThat(api.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.oai.openapi+json");
        assertThat(JsonMapper.shared().readTree(api.body()).path("openapi").asString())
                .startsWith("3.0");
    }

    @Test
    @DisplayName("/req/core/conformance-op, /req/core/conformance-success")
    void conformanceNamesItsClasses() {
        assertThat(map.json(ROOT + "/conformance").path("conformsTo").valueStream())
                .extracting(JsonNode::asString)
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    @DisplayName("/req/core/http")
    void answersHttpErrorsAsHttp() {
        HttpResponse<String> unknown = map.get(ROOT + "/collections/weg");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("'weg'", "bag-pand");
        assertThat(map.get(PANDEN, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(map.get(PANDEN + "/items?limit=x").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    @DisplayName("/req/core/query-param-unknown")
    void refusesAParameterThatDoesNotExist() {
        METADATA.forEach(path -> assertThat(map.status(path + "?onzin=1")).as(path).isEqualTo(400));
        assertThat(map.status(PANDEN + "/items?onzin=1")).isEqualTo(400);
        assertThat(map.status(PANDEN + "/tiles?onzin=1")).isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName("/req/core/query-param-invalid")
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "bbox=1,2,3",
                "bbox=a,b,c,d",
                "bbox=5,52,6,51",
                "bbox=5,52,6,NaN",
                "bbox=1,2,3,4,5",
                "bbox=5,152,6,153",
                "bbox-crs=EPSG:1",
                "crs=x",
                "datetime=gisteren",
                "datetime=2020-13-01T00:00:00Z",
                "datetime=2021-01-01T00:00:00Z/2020-01-01T00:00:00Z",
                "datetime=2021-01-01T00:00:00Z/x",
                "f=xml",
                "oorspronkelijkBouwjaar=oud",
                "status=",
                "status=%00",
                "geconstateerd=misschien",
                "cursor=x"
            })
    void refusesAValueThatCannotBe(String parameter) {
        HttpResponse<String> answer = map.get(PANDEN + "/items?" + parameter);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("detail").asString())
                .contains(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    @DisplayName(
            "/req/core/fc-md-op, /req/core/fc-md-success, /req/core/fc-md-links, /req/core/fc-md-items")
    void collectionsAreThoseWithGeometry() {
        JsonNode collections = map.json(ROOT + "/collections");

        assertThat(collections.path("collections").valueStream())
                .extracting(c -> c.path("id").asString())
                .containsExactly(
                        "bag-woonplaats",
                        "bag-verblijfsobject",
                        "bag-ligplaats",
                        "bag-standplaats",
                        "bag-pand");
        assertThat(MapServer.link(collections, "self")).hasSize(1);
        assertThat(MapServer.link(collections, "alternate")).hasSize(1);
        assertThat(collections.path("links"))
                .allSatisfy(link -> assertThat(link.path("type").asString()).isNotEmpty());
    }

    @Test
    @DisplayName("/req/core/fc-md-items-links")
    void eachCollectionLeadsToItsItems() {
        assertThat(map.json(ROOT + "/collections").path("collections"))
                .allSatisfy(collection ->
                        assertThat(MapServer.types(collection, "items"))
                                .contains("application/geo+json", "text/html"));
    }

    @Test
    @DisplayName("/req/core/fc-md-extent")
    void extentEnclosesEveryFeature() {
        JsonNode box = map.json(PANDEN).path("extent").path("spatial").path("bbox").get(0);
        for (JsonNode feature : map.all(PANDEN + "/items?limit=1000")) {
            for (double[] position : positions(feature.path("geometry").path("coordinates"))) {
                assertThat(position[0]).isBetween(box.get(0).asDouble(), box.get(2).asDouble());
                assertThat(position[1]).isBetween(box.get(1).asDouble(), box.get(3).asDouble());
            }
        }
    }

    @Test
    @DisplayName("/req/core/sfc-md-op, /req/core/sfc-md-success")
    void aCollectionSaysTheSameOnItsOwn() {
        JsonNode own = map.json(PANDEN);
        JsonNode listed =
                map.json(ROOT + "/collections")
                        .path("collections")
                        .valueStream()
                        .filter(c -> c.path("id").equals(own.path("id")))
                        .findFirst()
                        .orElseThrow();

        for (String name :
                List.of("title", "description", "extent", "crs", "storageCrs", "itemType")) {
            assertThat(own.path(name)).as(name).isEqualTo(listed.path(name));
        }
    }

    @Test
    @DisplayName(
            "/req/core/fc-op, /req/core/fc-response, /req/core/fc-links, /req/core/fc-rel-type")
    void itemsCanBeBrowsedToTheEnd() {
        List<JsonNode> small = map.all(PANDEN + "/items?limit=7");
        List<JsonNode> large = map.all(PANDEN + "/items?limit=1000");

        assertThat(small).isNotEmpty().isEqualTo(large);
        assertThat(new HashSet<>(small.stream().map(f -> f.path("id").asString()).toList()))
                .hasSameSizeAs(small);
        JsonNode page = map.json(PANDEN + "/items?limit=1");
        assertThat(MapServer.types(page, "self")).containsExactly("application/geo+json");
        assertThat(MapServer.types(page, "alternate")).containsExactly("text/html");
        assertThat(MapServer.types(page, "next")).containsExactly("application/geo+json");
        assertThat(MapServer.link(page, "collection")).hasSize(1);
    }

    @Test
    void theNextPageKeepsWhatWasAsked() {
        JsonNode page =
                map.json(
                        PANDEN
                                + "/items?limit=1&status=Pand%20in%20gebruik&crs=http://www.opengis.net/def/crs/EPSG/0/28992");

        assertThat(MapServer.link(page, "next").findFirst().orElse(""))
                .contains("limit=1", "status=Pand%20in%20gebruik", "EPSG/0/28992", "cursor=");
    }

    @Test
    @DisplayName("/req/core/fc-limit-definition, /req/core/fc-limit-response-1")
    void aPageHasNoMoreThanAsked() {
        assertThat(map.json(PANDEN + "/items?limit=3").path("features")).hasSize(3);
        assertThat(map.json(PANDEN + "/items").path("features")).hasSizeLessThanOrEqualTo(10);
        assertThat(map.json(PANDEN + "/items?limit=999999").path("features"))
                .hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    @DisplayName("/req/core/fc-bbox-definition, /req/core/fc-bbox-response")
    void aBoxGivesWhatLiesInIt() {
        List<JsonNode> everything = map.all(VERBLIJFSOBJECTEN + "/items?limit=1000");
        double[] middle =
                positions(everything.getFirst().path("geometry").path("coordinates")).getFirst();
        double[] box = {middle[0] - .002, middle[1] - .001, middle[0] + .002, middle[1] + .001};
        List<String> expected =
                everything.stream()
                        .filter(f ->
                                positions(f.path("geometry").path("coordinates")).stream()
                                        .anyMatch(p ->
                                                p[0] >= box[0]
                                                        && p[0] <= box[2]
                                                        && p[1] >= box[1]
                                                        && p[1] <= box[3]))
                        .map(f -> f.path("id").asString())
                        .toList();

        String four = "%.7f,%.7f,%.7f,%.7f".formatted(box[0], box[1], box[2], box[3]);
        String six = "%.7f,%.7f,-10,%.7f,%.7f,300".formatted(box[0], box[1], box[2], box[3]);
        assertThat(expected).isNotEmpty();
        for (String asked : List.of(four, six)) {
            assertThat(map.all(VERBLIJFSOBJECTEN + "/items?limit=1000&bbox=" + asked))
                    .extracting(f -> f.path("id").asString())
                    .containsAll(expected);
        }
        assertThat(map.all(VERBLIJFSOBJECTEN + "/items?limit=1000&bbox=-180,-90,180,90"))
                .hasSameSizeAs(everything);
        assertThat(map.json(VERBLIJFSOBJECTEN + "/items?bbox=170,10,-170,20").path("features"))
                .isEmpty();
        // around the other side of the world, and so through the Netherlands
        assertThat(map.all(VERBLIJFSOBJECTEN + "/items?limit=1000&bbox=3,50,-170,54"))
                .hasSameSizeAs(everything);
    }

    @Test
    @DisplayName("/req/core/fc-time-definition, /req/core/fc-time-response")
    void aMomentGivesWhatIsValidThen() {
        List<JsonNode> everything = map.all(PANDEN + "/items?limit=1000");
        String day = everything.getFirst().path("properties").path("beginGeldigheid").asString();
        List<JsonNode> then = map.all(PANDEN + "/items?limit=1000&datetime=" + day + "T12:00:00Z");

        assertThat(then).isNotEmpty();
        assertThat(then)
                .isEqualTo(everything.stream().filter(f -> begin(f).compareTo(day) <= 0).toList());
        assertThat(map.all(PANDEN + "/items?limit=1000&datetime=../" + day + "T12:00:00Z"))
                .isEqualTo(then);
        assertThat(map.all(PANDEN + "/items?limit=1000&datetime=" + day + "T12:00:00Z/.."))
                .isEqualTo(everything);
        assertThat(map.json(PANDEN + "/items?datetime=1066-10-14T09:00:00Z").path("features"))
                .isEmpty();
    }

    private static String begin(JsonNode feature) {
        return feature.path("properties").path("beginGeldigheid").asString();
    }

    @Test
    void aPropertyGivesWhatHasIt() {
        List<JsonNode> everything = map.all(PANDEN + "/items?limit=1000");
        JsonNode year = everything.getFirst().path("properties").path("oorspronkelijkBouwjaar");

        assertThat(map.all(PANDEN + "/items?limit=1000&oorspronkelijkBouwjaar=" + year.asInt()))
                .isNotEmpty()
                .isEqualTo(
                        everything.stream()
                                .filter(f ->
                                        f.path("properties")
                                                .path("oorspronkelijkBouwjaar")
                                                .equals(year))
                                .toList());
        String id = everything.getLast().path("id").asString();
        assertThat(map.json(PANDEN + "/items?identificatie=" + id).path("features")).hasSize(1);
        assertThat(map.json(PANDEN + "/queryables").path("properties").propertyNames())
                .contains("identificatie", "status", "oorspronkelijkBouwjaar")
                .doesNotContain("geometrie");
    }

    @Test
    @DisplayName("/req/core/fc-timeStamp, /req/core/fc-numberMatched, /req/core/fc-numberReturned")
    void aPageCountsWhatIsOnIt() {
        JsonNode page = map.json(PANDEN + "/items?limit=5");
        assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
        assertThat(
                        Duration.between(
                                Instant.parse(page.path("timeStamp").asString()), Instant.now()))
                .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(5));

        JsonNode whole = map.json(VERBLIJFSOBJECTEN + "/items?limit=1000&bbox=170,10,-170,20");
        assertThat(whole.path("numberMatched").asInt(-1)).isZero();
    }

    @Test
    @DisplayName("/req/core/f-op, /req/core/f-success, /req/core/f-links")
    void oneFeatureStandsOnItsOwn() {
        JsonNode listed = map.json(PANDEN + "/items?limit=1").path("features").get(0);
        String path = PANDEN + "/items/" + listed.path("id").asString();
        JsonNode feature = map.json(path);

        assertThat(feature.path("properties")).isEqualTo(listed.path("properties"));
        assertThat(feature.path("geometry")).isEqualTo(listed.path("geometry"));
        assertThat(MapServer.link(feature, "self")).containsExactly(map.url(path + "?f=json"));
        assertThat(MapServer.link(feature, "alternate")).containsExactly(map.url(path + "?f=html"));
        assertThat(MapServer.link(feature, "collection"))
                .containsExactly(map.url(PANDEN + "?f=json"));
        assertThat(map.status(PANDEN + "/items/0000100000000000")).isEqualTo(404);
        assertThat(map.status(PANDEN + "/items/geen-id")).isEqualTo(404);
        assertThat(map.status(path + "?onzin=1")).isEqualTo(400);
    }

    @Test
    void mayBeAskedFromAnyPage() {
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<String> answer =
                    map.ask(method, PANDEN, "Origin", "https://kaart.example");
            assertThat(answer.statusCode()).as(method).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        }
        HttpResponse<String> before =
                map.ask(
                        "OPTIONS",
                        PANDEN,
                        "Origin",
                        "https://kaart.example",
                        "Access-Control-Request-Method",
                        "GET");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("GET");
    }

    @Test
    void saysWhichMethodsAnAddressHas() {
        HttpResponse<String> answer = map.ask("OPTIONS", PANDEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
    }

    /** All positions in nested lists of coordinates. */
    static List<double[]> positions(JsonNode coordinates) {
        List<double[]> positions = new ArrayList<>();
        if (coordinates.isArray() && coordinates.size() > 0 && coordinates.get(0).isNumber()) {
            positions.add(
                    new double[] {coordinates.get(0).asDouble(), coordinates.get(1).asDouble()});
        } else {
            coordinates.forEach(part -> positions.addAll(positions(part)));
        }
        return positions;
    }
}
