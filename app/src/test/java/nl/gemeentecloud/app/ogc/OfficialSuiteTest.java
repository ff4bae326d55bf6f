package nl.gemeentecloud.app.ogc;

import static nl.gemeentecloud.app.ogc.MapServer.PANDEN;
import static nl.gemeentecloud.app.ogc.MapServer.ROOT;
import static nl.gemeentecloud.app.ogc.MapServer.VERBLIJFSOBJECTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What OGC's own test suite (ets-ogcapi-features10) looks at that the requirements do not say
 * letter by letter: how it reads the description, follows links, and compares answers.
 */
@ExtendWith(TrialServer.Shared.class)
class OfficialSuiteTest {

    /** What java.net.URL says it accepts on the Java that the suite runs on. */
    private static final String ACCEPT_OF_JAVA =
            "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MapServer map;

    OfficialSuiteTest(TrialServer server) {
        this.map = MapServer.on(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCEPT_OF_JAVA, "*/*", "application/vnd.oai.openapi+json;version=3.0"})
    void theLinkToTheDescriptionGivesOpenApiWhateverIsAccepted(String accept) {
        String link =
                MapServer.link(map.json(ROOT + "/"), "service-desc").findFirst().orElseThrow();
        HttpResponse<String> answer = map.get(link.substring(link.indexOf(ROOT)), "Accept", accept);

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.oai.openapi+json;version=3.0");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("openapi").asString())
                .startsWith("3.0");
    }

    @Test
    void everyLinkGivesTheTypeItStatesWhateverIsAccepted() {
        Map<String, String> types = new HashMap<>();
        Deque<String> toRead = new ArrayDeque<>(List.of(ROOT + "?f=json"));
        Set<String> read = new HashSet<>();
        while (!toRead.isEmpty()) {
            String path = toRead.remove();
            if (!read.add(path)) {
                continue;
            }
            for (JsonNode link : map.json(path).findParents("href")) {
                if (!link.path("href").isString()) {
                    // the description, which says what a link is
                    continue;
                }
                assertThat(link.path("rel").asString("")).as(path + link).isNotEmpty();
                assertThat(link.path("type").asString("")).as(path + link).isNotEmpty();
                String href = link.path("href").asString();
                boolean isOurs = href.startsWith(map.url(ROOT));
                if (isOurs && !link.path("templated").asBoolean(false)) {
                    String to = href.substring(map.url("").length());
                    types.put(to, link.path("type").asString());
                    if (to.contains("f=json") && !to.contains("cursor=")) {
                        toRead.add(to);
                    }
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(40);
        types.forEach((path, type) -> {
            HttpResponse<String> answer = map.get(path, "Accept", ACCEPT_OF_JAVA);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                    .as(path)
                    .satisfiesAnyOf(
                            given -> assertThat(given).isEqualTo(type),
                            given -> assertThat(given).startsWith(type + ";charset="));
        });
    }

    @Test
    void aPageIsStampedBetweenAskingAndHearing() {
        for (int i = 0; i < 20; i++) {
            Instant before = Instant.now();
            String stamp = map.json(PANDEN + "/items?limit=1").path("timeStamp").asString();
            assertThat(Instant.parse(stamp)).isBetween(before, Instant.now());
        }
    }

    @Test
    void theDescriptionDefinesItsParametersAsTheStandardDoes() {
        JsonNode paths = map.json(ROOT + "/api?f=json").path("paths");
        int collections = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().endsWith("/items")) {
                collections++;
                JsonNode parameters = path.getValue().path("get").path("parameters");
                JsonNode limit = schema(parameters, "limit");
                assertThat(limit.path("type").asString()).isEqualTo("integer");
                assertThat(limit.path("minimum").asInt()).isEqualTo(1);
                assertThat(limit.path("maximum").asInt()).isPositive();
                assertThat(limit.path("default").asInt()).isPositive();
                JsonNode bbox = schema(parameters, "bbox");
                assertThat(bbox.path("type").asString()).isEqualTo("array");
                assertThat(bbox.path("minItems").asInt()).isEqualTo(4);
                assertThat(bbox.path("maxItems").asInt()).isEqualTo(6);
                assertThat(bbox.path("oneOf")).hasSize(2);
                assertThat(bbox.path("items").path("type").asString()).isEqualTo("number");
                assertThat(schema(parameters, "datetime").path("type").asString())
                        .isEqualTo("string");
                schema(parameters, "crs");
            }
        }
        assertThat(collections).isEqualTo(5);
    }

    private static JsonNode schema(JsonNode parameters, String name) {
        JsonNode parameter =
                parameters
                        .valueStream()
                        .filter(p -> p.path("name").asString().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean(true)).isFalse();
        assertThat(parameter.path("style").asString()).isEqualTo("form");
        assertThat(parameter.path("explode").asBoolean(true)).isFalse();
        return parameter.path("schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1.5,50.0,1.5,53.0",
                "-80.0,-5.0,-70.0,5.0",
                "177.0,65.0,-177.0,70.0",
                "-180.0,85.0,180.0,90.0",
                "-180.0,-90.0,180.0,-85.0"
            })
    void aBoxMayLieAnywhere(String bbox) {
        JsonNode page = map.json(PANDEN + "/items?bbox=" + bbox);

        assertThat(page.path("features")).isEmpty();
        assertThat(page.path("numberReturned").asInt(-1)).isZero();
        assertThat(page.path("numberMatched").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-02-12T23:20:50Z",
                "2018-02-12T23:20:50.123Z",
                "2018-02-12T23:20:50+01:00",
                "2018-02-12",
                "2018-02-12T00:00:00Z/2018-03-18T12:31:12Z",
                "2018-02-12T00:00:00Z/..",
                "../2018-03-18T12:31:12Z",
                "2018-02-12T00:00:00Z/",
                "/2018-03-18T12:31:12Z",
                "../.."
            })
    void everyFormOfAnIntervalIsRead(String datetime) {
        assertThat(map.status(PANDEN + "/items?datetime=" + datetime.replace("+", "%2B")))
                .isEqualTo(200);
    }

    /** A rectangle in degrees is not one in RD; nothing beside it may come along. */
    @ParameterizedTest
    @ValueSource(strings = {PANDEN, VERBLIJFSOBJECTEN})
    void aBoxGivesWhatIntersectsItAndNothingElse(String collection) {
        Map<String, Geometry> everything = new HashMap<>();
        map.all(collection + "/items?limit=1000")
                .forEach(feature ->
                        everything.put(
                                feature.path("id").asString(), geometry(feature.path("geometry"))));
        Random random = new Random(17);
        List<Geometry> some = List.copyOf(everything.values());
        int found = 0;
        for (int i = 0; i < 60; i++) {
            Envelope at = some.get(random.nextInt(some.size())).getEnvelopeInternal();
            double width = Math.pow(10, -5 + 3 * random.nextDouble());
            double height = Math.pow(10, -5 + 3 * random.nextDouble());
            double west = rounded(at.getMaxX() + 3e-5 * (random.nextDouble() - 0.7));
            double south = rounded(at.getMaxY() - 2e-5 * random.nextDouble());
            Envelope box =
                    new Envelope(west, rounded(west + width), south, rounded(south + height));
            List<String> given =
                    map
                            .all(
                                    collection
                                            + "/items?limit=7&bbox=%.9f,%.9f,%.9f,%.9f"
                                                    .formatted(
                                                            box.getMinX(),
                                                            box.getMinY(),
                                                            box.getMaxX(),
                                                            box.getMaxY()))
                            .stream()
                            .map(feature -> feature.path("id").asString())
                            .toList();
            assertThat(given).doesNotHaveDuplicates().isSorted();
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            everything.entrySet().stream()
                                    .filter(e -> FACTORY.toGeometry(box).intersects(e.getValue()))
                                    .map(Map.Entry::getKey)
                                    .toList());
            found += given.size();
        }
        assertThat(found).isGreaterThan(20);
        assertThat(
                        map.all(
                                collection
                                        + "/items?limit=1000&bbox="
                                        + map.json(collection)
                                                .path("extent")
                                                .path("spatial")
                                                .path("bbox")
                                                .get(0)
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .reduce((a, b) -> a + "," + b)
                                                .orElseThrow()))
                .hasSize(everything.size());
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e9) / 1e9;
    }

    private static Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString()) {
            case "Point" -> FACTORY.createPoint(position(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(
                            coordinates
                                    .valueStream()
                                    .map(OfficialSuiteTest::polygon)
                                    .toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException(geometry.path("type").asString());
        };
    }

    private static Polygon polygon(JsonNode rings) {
        var holes =
                rings.valueStream()
                        .skip(1)
                        .map(OfficialSuiteTest::ring)
                        .map(FACTORY::createLinearRing)
                        .toArray(org.locationtech.jts.geom.LinearRing[]::new);
        return FACTORY.createPolygon(FACTORY.createLinearRing(ring(rings.get(0))), holes);
    }

    private static Coordinate[] ring(JsonNode ring) {
        return ring.valueStream().map(OfficialSuiteTest::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode position) {
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }
}
