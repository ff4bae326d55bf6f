package nl.gemeentecloud.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.gemeentecloud.app.running.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The search box that goes with the map, by the description that is served of it. */
@ExtendWith(TrialServer.Shared.class)
class SearchBoxTest {

    private static final String BAG = "/lvbag/individuelebevragingen/v2";

    private final MapServer map;
    private final JsonNode description;

    SearchBoxTest(TrialServer server) {
        this.map = MapServer.on(server);
        this.description = map.json("/openapi/bag-zoek.json");
    }

    @Test
    void whatIsFoundIsAsDescribed() {
        JsonNode adres = adres();
        String straat = adres.path("openbareRuimteNaam").asString();
        String plaats = adres.path("woonplaatsNaam").asString();
        String line = "%s %d %s".formatted(straat, adres.path("huisnummer").asInt(), plaats);

        JsonNode found = right(line, 50);
        JsonNode streets = right(straat + " " + plaats, 1);
        JsonNode places = right(plaats, 10);

        JsonNode first = found.path(0);
        assertThat(first.path("soort").asString()).isEqualTo("adres");
        assertThat(first.path("straat").asString()).isEqualTo(straat);
        assertThat(first.path("score").asInt()).isEqualTo(100);
        assertThat(found.findValuesAsString("identificatie"))
                .contains(adres.path("nummeraanduidingIdentificatie").asString());
        assertThat(first.path("rd").size()).isEqualTo(2);
        assertThat(streets.size()).isEqualTo(1);
        assertThat(streets.path(0).path("soort").asString()).isEqualTo("weg");
        assertThat(places.findValuesAsString("soort")).contains("woonplaats");
        assertThat(right("qqqqqqqqqqqq", 10)).isEmpty();
    }

    @Test
    void whatCannotBeAnsweredIsSaidAsDescribed() {
        for (String query : List.of("", "?limit=2", "?q=a&limit=veel")) {
            HttpResponse<String> answer = map.get("/bag/v1/zoek" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
            assertThat(
                            schema("/paths/~1zoek/get/responses/400")
                                    .validate(JsonMapper.shared().readTree(answer.body())))
                    .isEmpty();
        }
    }

    @Test
    void theShortAddressAnswersTheSame() {
        assertThat(map.get("/bag/zoek?q=straat").body())
                .isEqualTo(map.get("/bag/v1/zoek?q=straat").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bag/v1/zoek", "/bag/zoek"})
    void itIsReadAndSaysWithWhatMethods(String address) {
        HttpResponse<String> options = map.ask("OPTIONS", address);
        HttpResponse<String> head = map.ask("HEAD", address + "?q=straat");
        HttpResponse<String> posted = map.ask("POST", address + "?q=straat");

        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(
                        map.get(address + "?q=straat")
                                .body()
                                .getBytes(StandardCharsets.UTF_8)
                                .length);
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(problem(posted)).isTrue();
        assertThat(posted.headers().firstValue("Allow").orElseThrow()).contains("GET", "HEAD");
    }

    @Test
    void itSpeaksJson() {
        HttpResponse<String> refused = map.get("/bag/zoek?q=straat", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(problem(refused)).isTrue();
        assertThat(
                        map.get(
                                        "/bag/zoek?q=straat",
                                        "Accept",
                                        "text/html",
                                        "Accept",
                                        "application/json")
                                .statusCode())
                .isEqualTo(200);
        assertThat(map.get("/bag/zoek?q=straat", "Accept", "text/html, */*;q=0.1").statusCode())
                .isEqualTo(200);
    }

    private static boolean problem(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
    }

    /** An address of the samples of which everything is there. */
    private JsonNode adres() {
        for (JsonNode object : map.all(MapServer.VERBLIJFSOBJECTEN + "/items?limit=1000")) {
            String id = object.path("properties").path("identificatie").asString();
            JsonNode adres =
                    JsonMapper.shared()
                            .readTree(
                                    map.get(
                                                    BAG
                                                            + "/adressen?adresseerbaarObjectIdentificatie="
                                                            + id)
                                            .body())
                            .at("/_embedded/adressen/0");
            if (adres.has("openbareRuimteNaam") && adres.has("woonplaatsNaam")) {
                return adres;
            }
        }
        throw new AssertionError("no address in the samples");
    }

    /** The results, as the description has them. */
    private JsonNode right(String typed, int limit) {
        HttpResponse<String> answer =
                map.get(
                        "/bag/v1/zoek?q=%s&limit=%d"
                                .formatted(
                                        URLEncoder.encode(typed, StandardCharsets.UTF_8), limit));
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(schema("/paths/~1zoek/get/responses/200").validate(json))
                .as(answer.body())
                .isEmpty();
        assertThat(answer.headers().firstValue("API-Version"))
                .hasValue(description.at("/info/version").asString());
        return json.path("resultaten");
    }

    private Schema schema(String response) {
        JsonNode described = description.at(response);
        if (described.has("$ref")) {
            described = description.at(described.path("$ref").asString().substring(1));
        }
        ObjectNode root =
                (ObjectNode) described.path("content").iterator().next().path("schema").deepCopy();
        root.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
