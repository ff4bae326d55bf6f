package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the API answers over the official samples, by the contract and its features. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BagApiTest {

    private static final String ADRES = "0221200000330227";
    private static final String VERBLIJFSOBJECT = "0221010000330226";
    private static final String PAND = "0221100000312938";

    private final AskedBag bag = AskedBag.ofSamples();
    private final Contract contract = Contract.read();

    @BeforeAll
    void somethingIsLoaded() {
        assertThat(bag.identifications("verblijfsobject", 16)).isNotEmpty();
    }

    @AfterAll
    void close() {
        bag.close();
    }

    private JsonNode right(String address, String schema) {
        Answer answer = bag.get(address);
        JsonNode json = AskedBag.json(answer);
        assertThat(answer.status()).as(address + " " + json).isEqualTo(200);
        assertThat(contract.errors(schema, json)).as(address + " " + json).isEmpty();
        return json;
    }

    private static String at(JsonNode json, String pointer) {
        return json.at(pointer).asString("");
    }

    @ParameterizedTest
    @CsvSource({
        "woonplaatsen, woonplaats, 4, Woonplaats, WoonplaatsIOHal, WoonplaatsIOLvcHalCollection",
        "openbareruimten, openbareruimte, 16, OpenbareRuimte, OpenbareRuimteIOHal, OpenbareRuimteIOLvcHalCollection",
        "nummeraanduidingen, nummeraanduiding, 16, Nummeraanduiding, NummeraanduidingIOHal, NummeraanduidingIOLvcHalCollection",
        "verblijfsobjecten, verblijfsobject, 16, Verblijfsobject, VerblijfsobjectIOHal, VerblijfsobjectIOLvcHalCollection",
        "ligplaatsen, ligplaats, 16, Ligplaats, LigplaatsIOHal, LigplaatsIOLvcHalCollection",
        "standplaatsen, standplaats, 16, Standplaats, StandplaatsIOHal, StandplaatsIOLvcHalCollection",
        "panden, pand, 16, Pand, PandIOHal, PandIOLvcHalCollection",
    })
    void everyObjectItsLifeCycleAndEachOfItsVoorkomensFollowTheContract(
            String path, String type, int digits, String title, String one, String lvc) {
        for (String id : bag.identifications(type, digits)) {
            JsonNode cycle = right("/%s/%s/lvc?geheleLvc=true".formatted(path, id), lvc);
            for (JsonNode voorkomen : cycle.at("/_embedded/voorkomens")) {
                String self = at(voorkomen, "/_links/self/href");
                right(self.substring(AskedBag.BASE.length()), one);
            }
            for (String query :
                    List.of("", "?geldigOp=2019-01-01&beschikbaarOp=2020-01-01T00:00")) {
                String expand =
                        type.equals("pand") ? "" : (query.isEmpty() ? "?" : "&") + "expand=true";
                Answer answer = bag.get("/%s/%s%s%s".formatted(path, id, query, expand));
                if (answer.status() != 404) {
                    right("/%s/%s%s%s".formatted(path, id, query, expand), one);
                }
            }
        }
    }

    @Test
    void anAddressFollowsTheContractInEveryForm() {
        JsonNode one = right("/adressen/" + ADRES + "?expand=true", "AdresIOHal");
        assertThat(at(one, "/nummeraanduidingIdentificatie")).isEqualTo(ADRES);
        assertThat(at(one, "/adresseerbaarObjectIdentificatie")).isEqualTo(VERBLIJFSOBJECT);
        assertThat(at(one, "/pandIdentificaties/0")).isEqualTo(PAND);
        assertThat(at(one, "/adresregel6")).contains("DOESBURG");
        assertThat(one.at("/_embedded/openbareRuimte/_links/self/href").isString()).isTrue();
        String postcode = at(one, "/postcode");
        int number = one.at("/huisnummer").asInt();
        String woonplaats = at(one, "/woonplaatsNaam").toLowerCase(Locale.ROOT);
        String straat = at(one, "/openbareRuimteNaam").replace(" ", "%20");
        for (String query :
                List.of(
                        "postcode=%s&huisnummer=%d".formatted(postcode, number),
                        "adresseerbaarObjectIdentificatie=" + VERBLIJFSOBJECT,
                        "woonplaatsNaam=%s&openbareRuimteNaam=%s&huisnummer=%d"
                                .formatted(woonplaats, straat, number))) {
            assertThat(
                            right("/adressen?" + query, "AdresIOHalCollection")
                                    .at("/_embedded/adressen")
                                    .findValuesAsString("nummeraanduidingIdentificatie"))
                    .as(query)
                    .contains(ADRES);
            assertThat(
                            right("/adressenuitgebreid?" + query, "AdresUitgebreidHalCollection")
                                    .has("_links"))
                    .isTrue();
        }
        assertThat(right("/adressen?pandIdentificatie=" + PAND, "AdresIOHalCollection").toString())
                .contains(ADRES);
        assertThat(
                        right(
                                        "/adressen?zoekresultaatIdentificatie=adr-" + ADRES,
                                        "AdresIOHalCollection")
                                .toString())
                .contains(ADRES);
        right("/adressen?q=" + postcode, "AdresIOHalCollection");
        assertThat(
                        right("/adressen/zoek?zoek=" + postcode, "ZoekResultaatHalCollection")
                                .toString())
                .contains("adr-");
        JsonNode extended = right("/adressenuitgebreid/" + ADRES, "AdresUitgebreidHal");
        assertThat(at(extended, "/typeAdresseerbaarObject")).isEqualTo("Verblijfsobject");
        assertThat(extended.at("/adresseerbaarObjectGeometrie/punt/coordinates/0").asDouble())
                .isEqualTo(206335.699);
    }

    @Test
    void searchesFollowTheContract() {
        right(
                "/woonplaatsen?naam=doesburg&expand=geometrie,bronhouders",
                "WoonplaatsIOHalCollection");
        right("/openbareruimten?woonplaatsIdentificatie=2142", "OpenbareRuimteIOHalCollection");
        right("/verblijfsobjecten?pandIdentificatie=" + PAND, "VerblijfsobjectIOHalCollection");
        right(
                "/adresseerbareobjecten?nummeraanduidingIdentificatie=" + ADRES + "&expand=true",
                "AdresseerbareObjectenIOHalCollection");
        right("/adresseerbareobjecten/" + VERBLIJFSOBJECT, "AdresseerbaarObjectIOHal");
        right(
                "/adresseerbareobjecten/" + VERBLIJFSOBJECT + "/lvc",
                "AdresseerbaarObjectLvcIOHalCollection");
        right("/bronhouders?objectIdentificatie=" + VERBLIJFSOBJECT, "BronhouderHalCollection");
        right("/panden?adresseerbaarObjectIdentificatie=" + VERBLIJFSOBJECT, "PandIOHalCollection");
        right("/info", "API-info");
    }

    @Test
    void aPandIsFoundByAPlaceInIt() {
        JsonNode pand = right("/panden/" + PAND, "PandIOHal");
        JsonNode corner = pand.at("/pand/geometrie/coordinates/0/0");
        String point = corner.get(0).asString() + "," + corner.get(1).asString();
        String body = "{\"type\":\"Point\",\"coordinates\":[" + point + "]}";

        Answer posted =
                bag.ask("POST", "/panden", Map.of("Content-Type", "application/json"), body);

        assertThat(contract.errors("PandIOHalCollection", AskedBag.json(posted))).isEmpty();
        assertThat(AskedBag.json(posted).toString()).contains(PAND);
        assertThat(bag.json("/panden?point=type,Point,coordinates," + point).toString())
                .contains(PAND);
        assertThat(bag.json("/panden?locatie=" + point).toString()).contains(PAND);
        assertThat(posted.headers()).containsEntry("Content-Crs", "epsg:28992");
    }

    @Test
    void coordinatesAreGivenInRdOrInEtrs89() {
        Answer etrs =
                bag.ask(
                        "GET",
                        "/verblijfsobjecten/" + VERBLIJFSOBJECT,
                        Map.of("Accept-Crs", "epsg:4258"),
                        "");
        JsonNode json = AskedBag.json(etrs);

        // RDNAPTRANS of x 206335.699, y 447529.842
        assertThat(json.at("/verblijfsobject/geometrie/punt/coordinates/0").asDouble())
                .isBetween(6.13, 6.14);
        assertThat(json.at("/verblijfsobject/geometrie/punt/coordinates/1").asDouble())
                .isBetween(52.01, 52.02);
        assertThat(etrs.headers()).containsEntry("Content-Crs", "epsg:4258");
        Answer refused = bag.ask("GET", "/panden/" + PAND, Map.of("Accept-Crs", "epsg:4326"), "");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(at(AskedBag.json(refused), "/title"))
                .isEqualTo("Gevraagde coördinatenstelsel epsg:4326 wordt niet ondersteund.");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        Answer first = bag.get("/panden/" + PAND);
        String etag = String.valueOf(first.headers().get("ETag"));

        Answer again = bag.ask("GET", "/panden/" + PAND, Map.of("If-None-Match", etag), "");

        assertThat(etag).startsWith("\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers()).containsEntry("ETag", etag).containsKey("Cache-Control");
    }

    @Test
    void linksOfRelatedObjectsCarryBothMomentsWhenOneWasAsked() {
        JsonNode now = bag.json("/verblijfsobjecten/" + VERBLIJFSOBJECT);
        JsonNode then = bag.json("/verblijfsobjecten/" + VERBLIJFSOBJECT + "?geldigOp=2020-01-01");

        assertThat(at(now, "/_links/self/href"))
                .isEqualTo(AskedBag.BASE + "/verblijfsobjecten/" + VERBLIJFSOBJECT);
        assertThat(at(now, "/_links/heeftAlsHoofdAdres/href"))
                .isEqualTo(AskedBag.BASE + "/nummeraanduidingen/" + ADRES);
        assertThat(at(then, "/_links/heeftAlsHoofdAdres/href"))
                .startsWith(
                        AskedBag.BASE
                                + "/nummeraanduidingen/"
                                + ADRES
                                + "?geldigOp=2020-01-01&beschikbaarOp=");
    }

    @Test
    void aLifeCycleLinksToVoorkomensAndToLifeCycles() {
        JsonNode cycle = bag.json("/verblijfsobjecten/" + VERBLIJFSOBJECT + "/lvc");
        JsonNode first = cycle.at("/_embedded/voorkomens/0");

        assertThat(at(first, "/_links/self/href"))
                .matches(".*/verblijfsobjecten/" + VERBLIJFSOBJECT + "/1/[0-9]{13}");
        assertThat(at(first, "/_links/maaktDeelUitVan/0/href")).endsWith(PAND + "/lvc");
        assertThat(cycle.at("/_links").properties()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, '', next last", "2, first previous, next last", "3, first previous, ''"})
    void pagesLinkToEachOther(int page, String before, String after) {
        String address = "/openbareruimten?woonplaatsIdentificatie=2142&pageSize=";
        int total = bag.json(address + 100).at("/_embedded/openbareruimten").size();
        Assumptions.assumeTrue(total == 100, "fewer than three pages");
        JsonNode links = bag.json(address + "40&page=" + page).at("/_links");

        for (String name : (before + " " + after).strip().split(" ", -1)) {
            assertThat(links.has(name)).as(name).isTrue();
        }
    }

    @Test
    void aPageThatIsNotThereIsAFault() {
        JsonNode fault = bag.json("/adressen?pandIdentificatie=" + PAND + "&page=15");

        assertThat(at(fault, "/invalid-params/0/code")).isEqualTo("page");
        assertThat(at(fault, "/invalid-params/0/reason"))
                .isEqualTo("De opgegeven pagina bestaat niet.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /adressen?postcode=1234aa&huisnummer=a|huisnummer|integer|Waarde is geen geldige integer.
                    /panden?geldigOp=23-04-2019|geldigOp|date|Waarde is geen geldige datum.
                    /panden?geldigOp=1983-05-00|geldigOp|date|Waarde is geen geldige datum.
                    /panden?point=type,Point,coordinates,null,474479.898|point|pointgeojson|Waarde is geen geldige pointgeojson.
                    /panden?point=type,Point,caardinates,155000,463000|point|schema|Waarde voldoet niet aan schema van point.
                    /panden?point=type,Point,coordinates,abc,def|point|schema|Waarde voldoet niet aan schema van point.
                    /panden?point=type,Point,coordinates,98095.02|point|minItems|Array bevat minder dan 2 items.
                    /panden?point=type,Point,coordinates,98095.02,438495.09,0|point|maxItems|Array bevat meer dan 2 items.
                    /panden?point=type,Point,coordinates,51.93201,4.55980|point|geometryMismatch|Waarde is niet conform opgegeven CRS.
                    /panden?bbox=134647,457842,137512,455907|bbox|surfaceMaximum|Waarde is hoger dan maximum oppervlakte 250000 m2.
                    /panden?bbox=135207,457400,135418,457162&bouwjaar[min]=2000&bouwjaar[max]=1000|bouwjaar|range|Min mag niet hoger zijn dan max.
                    /panden?bbox=135207,457400,135418,457162&bouwjaar[min]=2000&bouwjaar[max]=20200|bouwjaar[max]|maximum|Waarde is hoger dan maximum 9999.
                    /nummeraanduidingen?huisnummer=123456|huisnummer|maximum|Waarde is hoger dan maximum 99999.
                    /nummeraanduidingen?huisnummertoevoeging=tegenover|huisnummertoevoeging|maxLength|Waarde is langer dan maximale lengte 4.
                    /nummeraanduidingen?postcode=123aa|postcode|pattern|Waarde voldoet niet aan patroon ^[1-9]{1}[0-9]{3}[ ]{0,1}[a-zA-Z]{2}$.
                    /nummeraanduidingen?expand=bestaatniet|expand|expand|Deel van de parameterwaarde is niet correct: bestaatniet.
                    /adressen?pandIdentificatie=0345100002016017&page=a|page|integer|Waarde is geen geldige integer.
                    /adressen?pandIdentificatie=0345100002016017X|pandIdentificatie|pattern|Waarde voldoet niet aan patroon ^[0-9]{4}10[0-9]{10}$.
                    /adresseerbareobjecten?bbox=135207,457400,135418,457162&geconstateerd=Nee|geconstateerd|boolean|Waarde is geen geldige boolean.
                    /adresseerbareobjecten?bbox=135207,457400,135418,457162&type=fout|type|enum|Waarde heeft geen geldige waarde uit de enumeratie.
                    /adresseerbareobjecten?bbox=135207,457400,135418,457162&oppervlakte[min]=-1&oppervlakte[max]=1|oppervlakte[min]|minimum|Waarde is lager dan minimum 1.
                    """)
    void aWrongValueIsNamed(String address, String name, String code, String reason) {
        Answer answer = bag.get(address);
        JsonNode json = AskedBag.json(answer);

        assertThat(answer.status()).as(json.toString()).isEqualTo(400);
        assertThat(at(json, "/title")).isEqualTo("Een of meerdere parameters zijn niet correct.");
        assertThat(at(json, "/code")).isEqualTo("paramsValidation");
        assertThat(at(json, "/instance")).isEqualTo(AskedBag.BASE + address);
        assertThat(at(json, "/invalid-params/0/name")).isEqualTo(name);
        assertThat(at(json, "/invalid-params/0/code")).isEqualTo(code);
        assertThat(at(json, "/invalid-params/0/reason")).isEqualTo(reason);
        assertThat(contract.errors("Error", json)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /adressen|paramsRequired
                    /panden|paramsRequired
                    /adresseerbareobjecten|paramsRequired
                    /verblijfsobjecten|paramsRequired
                    /adressen?postcode=|paramsRequired
                    /adressen?huisletter=a&huisnummertoevoeging=II|paramsRequired
                    /adressen?page=1&pageSize=20&expand=adresseerbaarObject|paramsRequired
                    /adresseerbareobjecten?geconstateerd=false&oppervlakte[min]=50|paramsRequired
                    /openbareruimten?openbareRuimteNaam=Brink|paramsCombination
                    /adressen?postcode=2391PH|paramsCombination
                    /adressen?huisnummer=3|paramsCombination
                    /adressen?postcode=2391PH&huisletter=a&huisnummertoevoeging=2|paramsCombination
                    /adressen?zoekresultaatIdentificatie=adr-3&pandIdentificatie=0826100000000467|unsupportedCombination
                    /adressen?pandIdentificatie=0226100000008856&adresseerbaarObjectIdentificatie=0226010000038820|unsupportedCombination
                    /adressen?pandIdentificatie=0226100000008856&postcode=4904AM|unsupportedCombination
                    /adressen?pandIdentificatie=0226100000008856&huisnummer=633|unsupportedCombination
                    /openbareruimten?woonplaatsIdentificatie=2856&woonplaatsNaam=Deventer&openbareRuimteNaam=Brink|unsupportedCombination
                    /panden?point=type,Point,coordinates,98095.02,438495.09&bbox=135228,457502,135246,457457|unsupportedCombination
                    /panden?point=type,Point,coordinates,98095.02,438495.09&geconstateerd=true|unsupportedCombination
                    /adresseerbareobjecten?nummeraanduidingIdentificatie=0599200000193766&geconstateerd=true|unsupportedCombination
                    /adresseerbareobjecten?pandIdentificaties=0226100000008856&pandIdentificaties=0289100000002082|unsupportedCombination
                    /verblijfsobjecten?pandIdentificatie=0226100000008856&huidig=true&geldigOp=2020-01-01|unsupportedCombination
                    """)
    void whatDoesNotGoTogetherIsRefused(String address, String code) {
        Answer answer = bag.get(address);
        JsonNode json = AskedBag.json(answer);

        assertThat(answer.status()).as(json.toString()).isEqualTo(400);
        assertThat(at(json, "/code")).isEqualTo(code);
        assertThat(json.has("invalid-params")).isFalse();
    }

    @Test
    void aWrongIdentificationInThePathIsNamed() {
        JsonNode json = bag.json("/adresseerbareobjecten/0599040000");

        assertThat(at(json, "/invalid-params/0/reason"))
                .isEqualTo("Waarde voldoet niet aan patroon ^[0-9]{4}(01|02|03)[0-9]{10}$.");
    }

    @Test
    void freeTextGivesTheAddressesOfAStreetAPlaceOrTheDigitsOfAPostcode() {
        JsonNode adres = bag.json("/adressen/" + ADRES);
        String straat = adres.path("openbareRuimteNaam").asString().replace(' ', '+');
        String plaats = adres.path("woonplaatsNaam").asString().replace(' ', '+');
        String digits = adres.path("postcode").asString().substring(0, 4);
        for (String typed :
                List.of(
                        straat,
                        plaats,
                        straat + ",+" + plaats,
                        digits,
                        plaats + "," + digits,
                        straat + "+" + digits)) {
            assertThat(
                            bag.json("/adressen?q=" + typed)
                                    .at("/_embedded/adressen")
                                    .valueStream()
                                    .map(a -> a.path("nummeraanduidingIdentificatie").asString()))
                    .as(typed)
                    .contains(ADRES);
        }
        assertThat(bag.json("/adressen?q=" + plaats + "+9999").has("_embedded")).isFalse();
        assertThat(bag.json("/adressen?q=" + straat + "+98765").has("_embedded")).isFalse();
    }

    @Test
    void onlyTheFirstFaultIsToldWhenAValueIsOfTheWrongType() {
        JsonNode json = bag.json("/adressen?postcode=1234AA&huisnummer=a&huisletter=3");
        JsonNode all = bag.json("/adressen?postcode=1234AA&huisnummer=999999&huisletter=AA");

        assertThat(json.at("/invalid-params")).hasSize(1);
        assertThat(all.at("/invalid-params")).hasSize(2);
        String place = "/panden?point=type,Point,coordinates,98095.02,438495.09";
        assertThat(
                        bag.json(
                                        place
                                                + "&statusPand=Pand%20niet%20in%20gebruik&geconstateerd=null")
                                .at("/invalid-params/0/name")
                                .asString())
                .isEqualTo("statusPand");
        assertThat(
                        bag.json(place + "&statusPand=Pand%20in%20gebruik&geconstateerd=null")
                                .at("/invalid-params/0/name")
                                .asString())
                .isEqualTo("geconstateerd");
    }

    @Test
    void whatIsNotThereWhatIsNotAllowedAndWhatIsNotSpokenIsSaid() {
        assertThat(bag.get("/panden/9999100000117766").status()).isEqualTo(404);
        assertThat(bag.get("/niets").status()).isEqualTo(404);
        assertThat(bag.ask("PUT", "/panden/" + PAND, Map.of(), "").status()).isEqualTo(405);
        assertThat(
                        bag.ask("GET", "/panden/" + PAND, Map.of("Accept", "application/xml"), "")
                                .status())
                .isEqualTo(406);
        assertThat(
                        bag.ask("GET", "/panden/" + PAND, Map.of("Accept", "application/json"), "")
                                .status())
                .isEqualTo(200);
        Map<String, String> json = Map.of("Content-Type", "application/json");
        assertThat(bag.ask("POST", "/panden", json, "geen json").status()).isEqualTo(422);
        assertThat(bag.ask("POST", "/panden", Map.of(), "{}").status()).isEqualTo(415);
        assertThat(
                        at(
                                AskedBag.json(
                                        bag.ask(
                                                "POST",
                                                "/panden",
                                                json,
                                                "{\"type\":\"Point\",\"coordinates\":\"[null,1]\"}")),
                                "/invalid-params/0/code"))
                .isEqualTo("number");
    }

    @Test
    void endedObjectsAreNotHuidig() {
        String ended = "/verblijfsobjecten?pandIdentificatie=" + PAND;
        int all = bag.json(ended).at("/_embedded/verblijfsobjecten").size();
        int huidig = bag.json(ended + "&huidig=true").at("/_embedded/verblijfsobjecten").size();

        assertThat(huidig).isLessThanOrEqualTo(all);
    }

    /** Seeded: the same requests each time. */
    @Test
    void nothingThatIsAskedMakesItFail() {
        Random random = new Random(20261126);
        List<String> paths =
                List.of(
                        "adressen",
                        "adressenuitgebreid",
                        "adressen/zoek",
                        "adresseerbareobjecten",
                        "bronhouders",
                        "woonplaatsen",
                        "openbareruimten",
                        "nummeraanduidingen",
                        "verblijfsobjecten",
                        "ligplaatsen",
                        "standplaatsen",
                        "panden",
                        "info",
                        "panden/" + PAND,
                        "panden/" + PAND + "/lvc",
                        "verblijfsobjecten/" + VERBLIJFSOBJECT,
                        "adressen/" + ADRES,
                        "panden/" + PAND + "/1/1530403860000",
                        "bronhouders/0221");
        List<String> names =
                List.of(
                        "postcode",
                        "huisnummer",
                        "huisletter",
                        "huisnummertoevoeging",
                        "q",
                        "zoek",
                        "pandIdentificatie",
                        "pandIdentificaties",
                        "bbox",
                        "point",
                        "locatie",
                        "geldigOp",
                        "beschikbaarOp",
                        "huidig",
                        "expand",
                        "page",
                        "pageSize",
                        "woonplaatsNaam",
                        "openbareRuimteNaam",
                        "naam",
                        "geheleLvc",
                        "exacteMatch",
                        "adresseerbaarObjectIdentificatie",
                        "nummeraanduidingIdentificatie",
                        "woonplaatsIdentificatie",
                        "objectIdentificatie",
                        "bouwjaar[min]");
        List<String> values =
                List.of(
                        "6981ED",
                        "1",
                        "9",
                        "99999",
                        "-1",
                        "a",
                        "",
                        "%00",
                        "%zz",
                        "%F0%9F%8F%A0",
                        "true",
                        "false",
                        "2019-01-01",
                        "9999-12-31",
                        "0000-00-00",
                        "2019-01-01T00:00:00.000",
                        "1530403860000",
                        PAND,
                        VERBLIJFSOBJECT,
                        ADRES,
                        "3560",
                        "0221",
                        "206335,447529",
                        "206300,447500,206400,447600",
                        "type,Point,coordinates,206335,447529",
                        "1e400,NaN",
                        "Doesburg",
                        "'; drop table bag.pand; --",
                        "x".repeat(300),
                        "heeftAlsHoofdAdres",
                        "100000");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder address =
                    new StringBuilder("/").append(paths.get(random.nextInt(paths.size())));
            String glue = "?";
            for (int j = random.nextInt(5); j > 0; j--) {
                address.append(glue).append(names.get(random.nextInt(names.size())));
                address.append('=').append(values.get(random.nextInt(values.size())));
                glue = "&";
            }
            String method = random.nextInt(8) == 0 ? "POST" : "GET";
            Answer answer =
                    bag.ask(
                            method,
                            address.toString(),
                            method.equals("POST")
                                    ? Map.of("Content-Type", "application/json")
                                    : Map.of(),
                            random.nextBoolean()
                                    ? "{\"type\":\"Point\",\"coordinates\":[206335,447529]}"
                                    : "{\"type\":");
            assertThat(answer.status()).as(method + " " + address).isLessThan(500);
        }
    }
}
