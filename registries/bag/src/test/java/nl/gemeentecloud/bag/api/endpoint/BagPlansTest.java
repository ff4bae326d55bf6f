package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.gemeentecloud.core.query.Look;
import nl.gemeentecloud.core.query.Looked;
import nl.gemeentecloud.geo.crs.Box;
import nl.gemeentecloud.ogc.Collection;
import nl.gemeentecloud.ogc.OgcApi;
import nl.gemeentecloud.ogc.document.Base;
import nl.gemeentecloud.ogc.document.Contact;
import nl.gemeentecloud.store.voorkomen.LookPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No question reads from end to end what there is much of, now or at another moment. Over a
 * synthetic municipality of which the objects stand in the register forty times.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BagPlansTest {

    private static final int INWONERS = 1_500;
    private static final int TIMES = 40;

    /** What there is much of in a real register; the others are read whole in less than a page. */
    private static final List<String> MANY = List.of("pand", "verblijfsobject", "nummeraanduiding");

    @TempDir static Path directory;

    private AskedBag bag;

    @BeforeAll
    void load() throws IOException, SQLException {
        bag = AskedBag.ofMunicipality(directory, INWONERS);
        try (Connection owner = bag.bag().zone().building().getConnection();
                Statement statement = owner.createStatement()) {
            for (String type : MANY) {
                statement.execute(again(type, columns(type)));
                statement.execute("analyze bag." + type);
            }
        }
    }

    private List<String> columns(String type) {
        return bag.bag()
                .query(
                        "select attname from pg_attribute where attrelid = 'bag.%s'::regclass and attnum > 0 and not attisdropped order by attnum"
                                .formatted(type));
    }

    /** Copies of all rows, each elsewhere and with an identification of its own. */
    private static String again(String type, List<String> columns) {
        List<String> values =
                columns.stream()
                        .map(column ->
                                switch (column) {
                                    case "identificatie" -> "identificatie + n * 100000";
                                    case "geometrie_box" -> "geometrie_box + point(n * 10000, 0)";
                                    case "heeft_als_hoofdadres", "ligt_aan" ->
                                            column + " + n * 100000";
                                    case "huisnummer" -> "huisnummer + 100 * n";
                                    default -> column;
                                })
                        .toList();
        return "insert into bag.%s (%s) select %s from bag.%s, generate_series(1, %d) n"
                .formatted(
                        type, String.join(", ", columns), String.join(", ", values), type, TIMES);
    }

    @AfterAll
    void close() {
        bag.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/panden?point=type,Point,coordinates,{x},{y}",
                "/panden?bbox={x},{y},{x2},{y2}",
                "/adresseerbareobjecten?bbox={x},{y},{x2},{y2}",
                "/adressen?postcode={postcode}&huisnummer=1",
                "/adressenuitgebreid?postcode={postcode}&huisnummer=1",
                "/adressen?pandIdentificatie={pand}",
                "/adressen?adresseerbaarObjectIdentificatie={verblijfsobject}",
                "/panden/{pand}",
                "/panden/{pand}/lvc?geheleLvc=true",
                "/verblijfsobjecten/{verblijfsobject}",
                "/verblijfsobjecten?pandIdentificatie={pand}",
                "/nummeraanduidingen?postcode={postcode}&huisnummer=1",
                "/nummeraanduidingen?woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}&huisnummer=1",
                "/nummeraanduidingen?openbareRuimteIdentificatie={openbareruimte}",
                "/adressen?woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}&huisnummer=1",
                "/adressen/{nummeraanduiding}?expand=true",
                "/adressen/zoek?zoek={postcode}+1",
                "/adressen?q={straat}",
                "/adressen?q={woonplaats}",
                "/adressen?q={woonplaats}+2020",
                "/adresseerbareobjecten?nummeraanduidingIdentificatie={nummeraanduiding}&expand=true",
                "/panden?adresseerbaarObjectIdentificatie={verblijfsobject}",
                "/panden?nummeraanduidingIdentificatie={nummeraanduiding}",
                "/openbareruimten?woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}",
                "/openbareruimten?woonplaatsIdentificatie={woonplaatscode}",
                "/bronhouders?objectIdentificatie={pand}"
            })
    void goesByAnIndex(String question) throws SQLException {
        String address = filledIn(question);
        boolean hasMoments = !address.startsWith("/adressen") && !address.contains("/lvc");
        for (String moment :
                hasMoments
                        ? List.of("", "geldigOp=2020-01-01&beschikbaarOp=2021-01-01T00:00:00Z")
                        : List.of("")) {
            String glue = moment.isEmpty() ? "" : address.contains("?") ? "&" : "?";
            bag.looks();
            bag.get((address + glue + moment).replace(' ', '+'));
            readsNothingWhole(address + glue + moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{straat} 1 {woonplaats}",
                "{straat}",
                "{woonplaats}",
                "{postcode} 1",
                "{postcode}",
                "{straat} 1",
                "{straat}x 1",
                "1"
            })
    void theSearchBoxGoesByAnIndex(String typed) throws SQLException {
        bag.zoek("straten worden eerst gelezen");
        bag.looks();
        String text = filledIn(typed);
        bag.zoek(text);
        for (Look look : bag.looks()) {
            readsNothingWhole(text, look);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=10",
                "limit=10&cursor={pand}",
                "bbox={x},{y},{x2},{y2}&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/28992",
                "bbox=4,52,4.001,52.001",
                "datetime=2020-01-01T00:00:00Z",
                "datetime=../2020-01-01T00:00:00Z&limit=1000",
                "bbox={x},{y},{x2},{y2}&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/28992&datetime=2020-01-01T00:00:00Z/..",
                "identificatie={pand}",
                "status=Pand%20in%20gebruik"
            })
    void theMapGoesByAnIndex(String question) throws SQLException {
        String asked = filledIn(question);
        bag.looks();
        new OgcApi(
                        Collection.of(List.of(bag.bag().definition.register())),
                        new Contact("Test", "test@example.invalid", Optional.empty()),
                        Clock.systemUTC())
                .items(
                        new OgcApi.Request(new Base("https://x"), asked, ""),
                        "bag-pand",
                        new MapDoor());
        readsNothingWhole(asked);
    }

    @Test
    void oneObjectOnTheMapGoesByAnIndex() throws SQLException {
        bag.looks();
        new OgcApi(
                        Collection.of(List.of(bag.bag().definition.register())),
                        new Contact("Test", "test@example.invalid", Optional.empty()),
                        Clock.systemUTC())
                .item(
                        new OgcApi.Request(new Base("https://x"), "", ""),
                        "bag-pand",
                        filledIn("{pand}"),
                        new MapDoor());
        readsNothingWhole("one object");
    }

    /** What the map looks through. */
    private final class MapDoor implements nl.gemeentecloud.ogc.Door {

        @Override
        public Looked look(Look look) {
            return bag.look(look);
        }

        @Override
        public Optional<Box> extent(Collection collection) {
            return Optional.empty();
        }
    }

    private void readsNothingWhole(String question) throws SQLException {
        List<Look> looks = bag.looks();
        assertThat(looks).as(question).isNotEmpty();
        for (Look look : looks) {
            readsNothingWhole(question, look);
        }
    }

    private void readsNothingWhole(String question, Look look) throws SQLException {
        LookPlan plan = LookPlan.generic(bag.bag().zone(), look);
        assertThat(plan.readWhole()).as(question + "\n" + plan).doesNotContainAnyElementsOf(MANY);
        LookPlan.together(bag.bag().zone(), look)
                .ifPresent(several ->
                        assertThat(several.readWhole())
                                .as(question + ", several at a time\n" + several)
                                .doesNotContainAnyElementsOf(MANY));
    }

    private String filledIn(String question) {
        return question.replace("{x}", one("((geometrie_box[1])[0])::int", "pand"))
                .replace("{y}", one("((geometrie_box[1])[1])::int", "pand"))
                .replace("{x2}", one("((geometrie_box[1])[0])::int + 500", "pand"))
                .replace("{y2}", one("((geometrie_box[1])[1])::int + 500", "pand"))
                .replace("{postcode}", one("postcode", "nummeraanduiding"))
                .replace("{woonplaats}", one("naam", "woonplaats"))
                .replace("{woonplaatscode}", one("lpad(identificatie::text, 4, '0')", "woonplaats"))
                .replace("{straat}", one("naam", "openbareruimte"))
                .replace(
                        "{openbareruimte}",
                        one("lpad(identificatie::text, 16, '0')", "openbareruimte"))
                .replace(
                        "{nummeraanduiding}",
                        one("lpad(identificatie::text, 16, '0')", "nummeraanduiding"))
                .replace("{pand}", one("lpad(identificatie::text, 16, '0')", "pand"))
                .replace(
                        "{verblijfsobject}",
                        one("lpad(identificatie::text, 16, '0')", "verblijfsobject"));
    }

    private String one(String expression, String type) {
        return bag.bag()
                .query(
                        "select %s from bag.%s where eind_geldigheid is null and %s is not null order by identificatie limit 1"
                                .formatted(
                                        expression,
                                        type,
                                        switch (type) {
                                            case "nummeraanduiding" -> "postcode";
                                            case "openbareruimte", "woonplaats" -> "naam";
                                            default -> "geometrie_box";
                                        }))
                .getFirst();
    }
}
