package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.gemeentecloud.core.definition.AttributeSet;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.query.Condition;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.When;
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

    /**
     * Of numbers, of texts, and in what has several values itself; of any length, none included.
     */
    @Test
    void everyLookByAListHasItsOwnPieceOfTheOneList() throws Exception {
        try (AskedBag bag = AskedBag.ofMunicipality(directory, 600);
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Look> looks = looksByLists(bag);
            List<List<String>> alone =
                    looks.stream().map(look -> identifications(bag, look)).toList();
            assertThat(alone.stream().filter(found -> !found.isEmpty()).count())
                    .isGreaterThan(looks.size() / 2);
            List<Future<List<String>>> together = new ArrayList<>();
            try (Connection owner = bag.bag().zone().owner().getConnection();
                    Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute(
                        "lock table bag.nummeraanduiding, bag.verblijfsobject in access exclusive mode");
                for (Look look : looks) {
                    together.add(askers.submit(() -> identifications(bag, look)));
                }
                TimeUnit.MILLISECONDS.sleep(200);
                owner.rollback();
            }
            for (int i = 0; i < looks.size(); i++) {
                assertThat(together.get(i).get())
                        .as(looks.get(i).all().toString())
                        .isEqualTo(alone.get(i));
            }
        }
    }

    private static List<String> identifications(AskedBag bag, Look look) {
        int identificatie = look.type().indexOf(look.type().name() + ".identificatie");
        return bag.look(look).found().stream().map(one -> one.text(identificatie)).toList();
    }

    private static List<Look> looksByLists(AskedBag bag) {
        List<String> streets =
                bag.bag()
                        .query(
                                "select distinct ligt_aan::text from bag.nummeraanduiding order by 1");
        List<String> postcodes =
                bag.bag()
                        .query(
                                "select distinct postcode from bag.nummeraanduiding where postcode is not null order by 1");
        List<String> panden = bag.identifications("pand", 16);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            looks.add(look(bag, "nummeraanduiding", "ligtAan", piece(streets, i)));
            looks.add(look(bag, "nummeraanduiding", "postcode", piece(postcodes, i)));
            looks.add(look(bag, "verblijfsobject", "maaktDeelUitVan", piece(panden, i)));
        }
        return looks;
    }

    /** From there on, of none to four. */
    private static List<String> piece(List<String> all, int from) {
        return all.subList(Math.min(from, all.size()), Math.min(from + from * 7 % 5, all.size()));
    }

    private static Look look(AskedBag bag, String name, String element, List<String> values) {
        ObjectType type = bag.bag().definition.objectType(name);
        return new Look(
                type,
                List.of(new Condition.IsAny(name + "." + element, values)),
                AttributeSet.of(type, List.of(name + ".identificatie")),
                new When.Now(),
                List.of(),
                Look.Page.first(200));
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
