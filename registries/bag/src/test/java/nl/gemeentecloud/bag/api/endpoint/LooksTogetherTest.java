package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that wait at the same time are asked together, over a synthetic municipality. */
class LooksTogetherTest {

    private static final int OF_EACH = 12;

    @TempDir static Path directory;

    @Test
    void everyoneGetsWhatTheyWouldHaveGotAlone() throws Exception {
        try (AskedBag bag = AskedBag.ofMunicipality(directory, 600);
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, String> alone = new LinkedHashMap<>();
            for (String address : addresses(bag)) {
                alone.put(address, answer(bag, address));
            }
            assertThat(alone.values().stream().filter(answer -> answer.startsWith("200 ")).count())
                    .isGreaterThan(alone.size() * 3L / 4);
            for (int round = 0; round < 2; round++) {
                Map<String, Future<String>> together = new LinkedHashMap<>();
                try (Connection owner = bag.bag().zone().owner().getConnection();
                        Statement statement = owner.createStatement()) {
                    owner.setAutoCommit(false);
                    // of every answer what is in onderzoek is told: until this is over, all wait
                    statement.execute("lock table bag.inonderzoek in access exclusive mode");
                    for (String address : alone.keySet()) {
                        together.put(address, askers.submit(() -> answer(bag, address)));
                    }
                    TimeUnit.MILLISECONDS.sleep(200);
                    owner.rollback();
                }
                for (Map.Entry<String, Future<String>> one : together.entrySet()) {
                    assertThat(one.getValue().get())
                            .as(one.getKey())
                            .isEqualTo(alone.get(one.getKey()));
                }
            }
        }
    }

    private static String answer(AskedBag bag, String address) {
        Answer answer = bag.ask("GET", address, Map.of("Accept-Crs", "epsg:28992"), "");
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Several of each kind that find a few by what they name, now and at other moments. */
    private static List<String> addresses(AskedBag bag) {
        List<String> moments =
                List.of(
                        "",
                        "?geldigOp=2012-03-04&beschikbaarOp=2013-01-01T00:00:00Z",
                        "?geldigOp=2020-05-06",
                        "?huidig=true");
        return Stream.of(
                        bag.identifications("pand", 16).stream()
                                .limit(OF_EACH)
                                .flatMap(pand ->
                                        Stream.concat(
                                                moments.stream()
                                                        .map(moment -> "/panden/" + pand + moment),
                                                Stream.of("/panden/" + pand + "/lvc"))),
                        bag.identifications("verblijfsobject", 16).stream()
                                .limit(OF_EACH)
                                .flatMap(object ->
                                        Stream.of(
                                                "/verblijfsobjecten/" + object,
                                                "/verblijfsobjecten/" + object + "?expand=true",
                                                "/adresseerbareobjecten/" + object,
                                                "/adressen?adresseerbaarObjectIdentificatie="
                                                        + object)),
                        bag.identifications("nummeraanduiding", 16).stream()
                                .limit(OF_EACH)
                                .flatMap(number ->
                                        Stream.of(
                                                "/nummeraanduidingen/" + number + "?expand=true",
                                                "/adressen/" + number,
                                                "/adressenuitgebreid/" + number)),
                        bag
                                .bag()
                                .query(
                                        "select postcode || '&huisnummer=' || huisnummer from bag.nummeraanduiding where postcode is not null order by 1 limit "
                                                + OF_EACH)
                                .stream()
                                .flatMap(place ->
                                        Stream.of(
                                                "/adressen?postcode=" + place,
                                                "/adressenuitgebreid?postcode=" + place,
                                                "/nummeraanduidingen?postcode=" + place)),
                        bag
                                .bag()
                                .query(
                                        "select distinct o.naam || ' ' || n.huisnummer from bag.nummeraanduiding n join bag.openbareruimte o on o.identificatie = n.ligt_aan order by 1 limit "
                                                + OF_EACH)
                                .stream()
                                .map(typed ->
                                        "/adressen?q="
                                                + URLEncoder.encode(typed, StandardCharsets.UTF_8)),
                        bag
                                .bag()
                                .query(
                                        "select format('%s,%s,%s,%s', x, y, x + 120, y + 120) from (select ((geometrie_box[1])[0])::int x, ((geometrie_box[1])[1])::int y from bag.pand order by identificatie limit 6) p")
                                .stream()
                                .flatMap(box ->
                                        Stream.of(
                                                "/panden?bbox=" + box,
                                                "/adresseerbareobjecten?bbox=" + box)),
                        bag.identifications("woonplaats", 4).stream()
                                .map(w -> "/woonplaatsen/" + w),
                        Stream.of(
                                "/panden/0363100000000000",
                                "/adressen?postcode=9999ZZ&huisnummer=1"))
                .flatMap(several -> several)
                .toList();
    }
}
