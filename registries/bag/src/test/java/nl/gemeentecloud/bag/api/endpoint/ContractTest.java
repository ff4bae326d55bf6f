package nl.gemeentecloud.bag.api.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.gemeentecloud.bag.api.endpoint.Contract.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the contract over a synthetic municipality: each way to ask that it documents,
 * each parameter, each answer and error. What is not covered is named, and fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private static final int INWONERS = 1_500;
    private static final String POINT = "Point";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** Deliveries of the BAG have no versions of bronhouders, so that 404 is the only answer. */
    private static final String BRONHOUDER_VOORKOMEN =
            "GET /bronhouders/{identificatie}/{versie}/{timestampRegistratieLv}";

    /** Documented, and not answered here: why. */
    private static final Map<String, String> NOT_ANSWERED =
            Map.of(
                    "401", "open data: no key is asked",
                    "403", "open data: no key is asked",
                    "412", "the contract has the headers as optional, so RD is taken without them",
                    "500", "a fault of the program, worded at the edge for all APIs",
                    "default", "any other status; there is none");

    /**
     * Ways to search, by the address they go to. Words in braces are filled from the register;
     * other operations are asked as they are.
     */
    private static final Map<String, List<String>> SEARCHES =
            Map.ofEntries(
                    Map.entry(
                            "GET /adresseerbareobjecten",
                            List.of("nummeraanduidingIdentificatie={nummeraanduiding}")),
                    Map.entry(
                            "GET /adressen/zoek",
                            List.of("zoek={postcode} {huisnummer}", "zoek={straat}")),
                    Map.entry(
                            "GET /adressen",
                            List.of(
                                    "postcode={postcode}&huisnummer={huisnummer}",
                                    "postcode={postcode}&huisnummer={huisnummer}&huisletter=A&huisnummertoevoeging=2&exacteMatch=true",
                                    "adresseerbaarObjectIdentificatie={verblijfsobject}",
                                    "woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}&huisnummer={huisnummer}",
                                    "pandIdentificatie={pand}",
                                    "zoekresultaatIdentificatie={zoekresultaat}")),
                    Map.entry(
                            "GET /adressenuitgebreid",
                            List.of(
                                    "postcode={postcode}&huisnummer={huisnummer}",
                                    "postcode={postcode}&huisnummer={huisnummer}&huisletter=A&huisnummertoevoeging=2&exacteMatch=true",
                                    "adresseerbaarObjectIdentificatie={verblijfsobject}",
                                    "woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}&huisnummer={huisnummer}")),
                    Map.entry(
                            "GET /bronhouders",
                            List.of(
                                    "objectIdentificatie={pand}",
                                    "woonplaatsIdentificatie={woonplaatscode}")),
                    Map.entry(
                            "GET /nummeraanduidingen",
                            List.of(
                                    "postcode={postcode}&huisnummer={huisnummer}",
                                    "postcode={postcode}&huisnummer={huisnummer}&huisletter=A&huisnummertoevoeging=2&exacteMatch=true",
                                    "woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}&huisnummer={huisnummer}",
                                    "openbareRuimteIdentificatie={openbareruimte}")),
                    Map.entry(
                            "GET /openbareruimten",
                            List.of(
                                    "woonplaatsNaam={woonplaats}&openbareRuimteNaam={straat}",
                                    "woonplaatsIdentificatie={woonplaatscode}&openbareRuimteNaam={straat}",
                                    "woonplaatsIdentificatie={woonplaatscode}")),
                    Map.entry("GET /verblijfsobjecten", List.of("pandIdentificatie={pand}")),
                    Map.entry("GET /woonplaatsen", List.of("naam={woonplaats}")));

    /** Parameters that go with any way to search, and a value that is right. */
    private static final Map<String, String> ALONG =
            Map.of(
                    "geldigOp", AskedBag.VANDAAG.toString(),
                    "beschikbaarOp", AskedBag.VANDAAG + "T12:00:00Z",
                    "huidig", "true",
                    "expand", "true",
                    "geheleLvc", "true",
                    "page", "1",
                    "pageSize", "10");

    /** A value that is wrong, where the contract has a rule for it. */
    private static final Map<String, String> WRONG =
            Map.ofEntries(
                    Map.entry("geldigOp", "gisteren"),
                    Map.entry("beschikbaarOp", "straks"),
                    Map.entry("huidig", "misschien"),
                    Map.entry("expand", "bestaatniet"),
                    Map.entry("geheleLvc", "half"),
                    Map.entry("exacteMatch", "ongeveer"),
                    Map.entry("page", "0"),
                    Map.entry("pageSize", "1000"),
                    Map.entry("postcode", "0123AB"),
                    Map.entry("huisnummer", "nul"),
                    Map.entry("huisletter", "AB"),
                    Map.entry("huisnummertoevoeging", "tegenover"));

    /** Documented at one operation only, and never seen there: why. */
    private static final Map<String, String> NEVER =
            Map.of(
                    "GET /info: 400",
                    "nothing can be asked wrongly",
                    "GET /info: 503",
                    "it does not need the register",
                    BRONHOUDER_VOORKOMEN + ": 503",
                    "it does not need the register");

    /** Put on every answer at the edge; and sent when there is something to warn of. */
    private static final Set<String> ELSEWHERE = Set.of("api-version", "warning");

    private static final int LONGEST_SHOWN = 600;

    @TempDir static Path directory;

    /** What was not as documented. */
    private final List<String> faults = new ArrayList<>();

    private final Contract contract = Contract.read();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<List<String>>> objects = new LinkedHashMap<>();
    private AskedBag bag;

    @BeforeAll
    void load() throws IOException {
        bag = AskedBag.ofMunicipality(directory, INWONERS);
        fill(
                """
                select n.postcode, n.huisnummer, o.naam, w.naam, w.identificatie, o.identificatie, n.identificatie, v.identificatie,
                  v.maakt_deel_uit_van[1]
                from bag.nummeraanduiding n join bag.openbareruimte o on o.identificatie = n.ligt_aan
                  join bag.woonplaats w on w.identificatie = o.ligt_in join bag.verblijfsobject v on v.heeft_als_hoofdadres = n.identificatie
                where n.postcode is not null and n.eind_geldigheid is null and o.eind_geldigheid is null and w.eind_geldigheid is null
                  and v.eind_geldigheid is null and v.status = 'Verblijfsobject in gebruik' order by 7 limit 1
                """,
                "postcode",
                "huisnummer",
                "straat",
                "woonplaats",
                "woonplaatscode",
                "openbareruimte",
                "nummeraanduiding",
                "verblijfsobject",
                "pand");
        bag.bag().load(Written.file(directory, places()));
        values.put(
                "zoekresultaat",
                bag.json("/adressen/zoek?zoek=" + values.get("postcode"))
                        .at("/_embedded/zoekresultaten/0/identificatie")
                        .asString(""));
        for (String type :
                List.of(
                        "woonplaats",
                        "openbareruimte",
                        "nummeraanduiding",
                        "verblijfsobject",
                        "ligplaats",
                        "standplaats",
                        "pand")) {
            objects.put(type, some(type));
        }
    }

    /** A ligplaats and a standplaats, which few municipalities have. */
    private List<String> places() {
        String openbareRuimte = Objects.requireNonNull(values.get("openbareruimte"));
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            places.add(
                    Written.nummeraanduiding(
                            "191120990000000" + i,
                            openbareRuimte,
                            901 + i,
                            i < 2 ? "Ligplaats" : "Standplaats"));
        }
        places.add(
                Written.plaats(
                        "Ligplaats",
                        "1911029900000000",
                        "1911209900000000",
                        "1911209900000001",
                        110_000,
                        500_000));
        places.add(
                Written.plaats(
                        "Standplaats",
                        "1911039900000000",
                        "1911209900000002",
                        "1911209900000003",
                        110_100,
                        500_000));
        return places;
    }

    @AfterAll
    void close() {
        bag.close();
    }

    private void fill(String sql, String... names) {
        String columns = String.join(", ", names);
        List<String> row =
                bag.bag()
                        .query(
                                "select unnest(array[%s]) from (%s) t(%s)"
                                        .formatted(
                                                columns.replaceAll("(\\w+)", "$1::text"),
                                                sql,
                                                columns));
        for (int i = 0; i < names.length; i++) {
            values.put(names[i], row.get(i));
        }
    }

    /** Identifications with a version and a moment: with most history, in onderzoek, and others. */
    private List<List<String>> some(String type) {
        int digits = type.equals("woonplaats") ? 4 : 16;
        return bag
                .bag()
                .query(
                        """
                        select lpad(identificatie::text, %1$d, '0') || ' ' || voorkomenidentificatie || ' '
                          || (extract(epoch from tijdstip_registratie_lv at time zone 'Europe/Amsterdam') * 1000)::bigint
                        from (select *, row_number() over (partition by identificatie order by voorkomenidentificatie) as nth,
                            count(*) over (partition by identificatie) as versions,
                            exists (select from bag.inonderzoek k where k.identificatie = t.identificatie) as doubted from bag.%2$s t) t
                        where nth = 1 order by doubted desc, versions desc, identificatie limit 8
                        """
                                .formatted(digits, type))
                .stream()
                .map(line -> List.of(line.split(" ", -1)))
                .toList();
    }

    private List<List<String>> objectsOf(String type) {
        return objects.getOrDefault(type, List.of());
    }

    /** Addresses of an operation, without query. */
    private List<String> addresses(Operation operation) {
        String path = operation.path();
        if (path.startsWith("/bronhouders/")) {
            return List.of(
                    path.replace("{identificatie}", "1911")
                            .replace("{versie}", "1")
                            .replace("{timestampRegistratieLv}", "1530403860000"));
        }
        int brace = path.indexOf('{');
        if (brace < 0) {
            return List.of(path);
        }
        List<String> addresses = new ArrayList<>();
        for (String type : types(path)) {
            for (List<String> object : objectsOf(type)) {
                addresses.add(
                        path.replaceFirst("\\{[^}]*\\}", object.get(0))
                                .replace("{versie}", object.get(1))
                                .replace("{timestampRegistratieLv}", object.get(2)));
            }
        }
        return addresses;
    }

    private List<String> types(String path) {
        String first = path.substring(1, path.indexOf('/', 1));
        return switch (first) {
            case "woonplaatsen" -> List.of("woonplaats");
            case "openbareruimten" -> List.of("openbareruimte");
            case "nummeraanduidingen", "adressen", "adressenuitgebreid" ->
                    List.of("nummeraanduiding");
            case "verblijfsobjecten" -> List.of("verblijfsobject");
            case "ligplaatsen" -> List.of("ligplaats");
            case "standplaatsen" -> List.of("standplaats");
            case "panden" -> List.of("pand");
            case "adresseerbareobjecten" -> List.of("verblijfsobject", "ligplaats", "standplaats");
            default -> throw new AssertionError("No object known for " + path);
        };
    }

    private String filled(String query) {
        String filled = query;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled =
                    filled.replace(
                            "{" + value.getKey() + "}",
                            URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8));
        }
        return filled.replace(' ', '+');
    }

    /** One way to ask an operation, with which parameters of the contract it uses. */
    private record Form(Operation operation, String address, Set<String> parameters) {

        @Override
        public String toString() {
            return operation.method() + " " + address;
        }

        Form with(String parameter, String value) {
            Set<String> more = new TreeSet<>(parameters);
            more.add(parameter);
            return new Form(
                    operation,
                    "%s%s%s=%s"
                            .formatted(
                                    address, address.contains("?") ? "&" : "?", parameter, value),
                    more);
        }
    }

    private List<Form> forms(Operation operation) {
        List<Form> forms = new ArrayList<>();
        for (String address : addresses(operation)) {
            List<String> searches = SEARCHES.getOrDefault(operation.name(), List.of(""));
            for (String search : searches) {
                Set<String> parameters = new TreeSet<>(operation.pathParameters());
                for (String part : search.split("&", -1)) {
                    parameters.add(part.substring(0, Math.max(0, part.indexOf('='))));
                }
                forms.add(
                        new Form(
                                operation,
                                search.isEmpty() ? address : address + "?" + filled(search),
                                parameters));
            }
        }
        return forms;
    }

    private Answer ask(Form form, Map<String, String> headers) {
        String method = form.operation().method();
        if (!method.equals("POST")) {
            return bag.ask(method, form.address(), headers, "");
        }
        Map<String, String> all = new HashMap<>(JSON);
        all.putAll(headers);
        return bag.ask(method, form.address(), all, point(form.operation()));
    }

    /** A place where there is something. */
    private String point(Operation operation) {
        String type = types(operation.path() + "/").getFirst();
        String id = objectsOf(type).getFirst().getFirst();
        String expand = type.equals("woonplaats") ? "?expand=geometrie" : "";
        JsonNode geometry = bag.json(operation.path() + "/" + id + expand);
        JsonNode first = geometry.findValue("coordinates");
        while (first.get(0).isArray()) {
            first = first.get(0);
        }
        return "{\"type\":\"%s\",\"coordinates\":[%s,%s]}"
                .formatted(POINT, first.get(0), first.get(1));
    }

    @BeforeEach
    void nothingWrongYet() {
        faults.clear();
    }

    @Test
    void everyDocumentedFormIsAnsweredAsDocumented() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            Set<String> used = new TreeSet<>();
            boolean holdsSomething = false;
            for (Form form : forms(operation)) {
                holdsSomething |= right(form, Map.of(), used);
                for (String parameter : operation.queryParameters()) {
                    if (ALONG.containsKey(parameter) && !form.parameters().contains(parameter)) {
                        right(form.with(parameter, ALONG.get(parameter)), Map.of(), used);
                    }
                }
                for (String header : operation.headers()) {
                    if (right(form, Map.of(header, "epsg:28992"), used)) {
                        used.add(header);
                    }
                }
            }
            if (!holdsSomething) {
                missing.add(operation.name() + ": nothing was found");
            }
            for (String parameter : operation.parameters()) {
                if (!used.contains(parameter)) {
                    missing.add("%s: %s was not tried".formatted(operation.name(), parameter));
                }
            }
        }
        missing.removeIf(line -> line.startsWith(BRONHOUDER_VOORKOMEN));
        assertThat(contract.operations()).hasSizeGreaterThan(40);
        assertThat(faults).as("answers that are not as documented").isEmpty();
        assertThat(missing).as("operations and parameters that are not covered").isEmpty();
    }

    private void say(Form form, JsonNode json, List<?> wrong) {
        if (!wrong.isEmpty()) {
            String whole = json.toString();
            faults.add(
                    "%s: %s in %s"
                            .formatted(
                                    form,
                                    wrong,
                                    whole.substring(0, Math.min(whole.length(), LONGEST_SHOWN))));
        }
    }

    /** Checks one answer, and says whether something was found. */
    private boolean right(Form form, Map<String, String> headers, Set<String> used) {
        Answer answer = ask(form, headers);
        JsonNode json = AskedBag.json(answer);
        if (answer.status() == 404 && form.operation().statuses().contains("404")) {
            // not there at that moment, or no longer
            say(form, json, contract.errors("Error", json));
            return false;
        }
        if (answer.status() != 200) {
            say(form, json, List.of("status " + answer.status()));
            return false;
        }
        say(form, json, contract.errors(form.operation().schema(), json));
        if (!answer.contentType().equals(form.operation().contentType())) {
            say(form, json, List.of(answer.contentType()));
        }
        for (String header : form.operation().answerHeaders()) {
            // of a page; the contract has them at one address too
            boolean fits =
                    !header.startsWith("X-Pagination")
                            || form.operation().queryParameters().contains("page");
            if (fits && !answer.headers().containsKey(header) && !ELSEWHERE.contains(header)) {
                say(form, json, List.of("no header " + header));
            }
        }
        used.addAll(form.parameters());
        return !json.has("_links") || json.has("_embedded") || json.size() > 1;
    }

    @Test
    void everyDocumentedErrorIsAnsweredAsDocumented() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            Set<String> seen = new TreeSet<>();
            Form form = forms(operation).getFirst();
            for (Map.Entry<String, String> wrong : WRONG.entrySet()) {
                if (operation.queryParameters().contains(wrong.getKey())) {
                    fault(400, form.with(wrong.getKey(), wrong.getValue()), Map.of(), seen);
                }
            }
            for (String wrong : wrongPaths(operation)) {
                fault(400, at(operation, wrong), Map.of(), seen);
            }
            for (String absent : absentPaths(operation)) {
                fault(404, at(operation, absent), Map.of(), seen);
            }
            if (SEARCHES.containsKey(operation.name())) {
                fault(400, at(operation, operation.path()), Map.of(), seen);
            }
            fault(406, form, Map.of("Accept", "text/turtle"), seen);
            if (operation.headers().contains("Accept-Crs")) {
                fault(406, form, Map.of("Accept-Crs", "epsg:3857"), seen);
            }
            if (operation.method().equals("POST")) {
                fault(415, form, Map.of("Content-Type", "text/plain"), seen);
                fault(415, form, Map.of("Content-Crs", "epsg:3857"), seen);
            }
            check(405, bag.ask("DELETE", form.address(), Map.of(), ""), form, seen);
            bag.goAway(true);
            Answer away =
                    form.operation().method().equals("POST")
                            ? posted(form)
                            : bag.get(form.address());
            bag.goAway(false);
            if (away.status() != 200 && !NEVER.containsKey(operation.name() + ": 503")) {
                check(503, away, form, seen);
            }
            if (away.status() == 503) {
                assertThat(away.headers()).containsEntry("Retry-After", "3");
            }
            for (String status : operation.statuses()) {
                if (!status.equals("200")
                        && !NOT_ANSWERED.containsKey(status)
                        && !seen.contains(status)) {
                    missing.add("%s: %s was not seen".formatted(operation.name(), status));
                }
            }
        }
        missing.removeIf(line ->
                NEVER.keySet().stream().anyMatch(never -> line.equals(never + " was not seen")));
        assertThat(faults).as("answers that are not as documented").isEmpty();
        assertThat(missing).as("errors that are not covered").isEmpty();
    }

    private Answer posted(Form form) {
        return bag.ask(
                "POST",
                form.address(),
                JSON,
                "{\"type\":\"Point\",\"coordinates\":[155000,463000]}");
    }

    private static Form at(Operation operation, String path) {
        return new Form(operation, path, Set.of());
    }

    /** Addresses with an identification, a version or a moment that is none. */
    private List<String> wrongPaths(Operation operation) {
        if (!operation.path().contains("{")) {
            return List.of();
        }
        String right = addresses(operation).getFirst();
        List<String> wrong = new ArrayList<>();
        wrong.add(
                operation
                        .path()
                        .replaceFirst("\\{[^}]*\\}", "12x4")
                        .replaceFirst("\\{versie\\}", "1")
                        .replaceFirst("\\{[^}]*\\}", "0"));
        if (operation.path().contains("{versie}")) {
            wrong.add(right.replaceFirst("/[0-9]+/([0-9]+)$", "/een/$1"));
            wrong.add(right.replaceFirst("[0-9]+$", "gisteren"));
        }
        return wrong;
    }

    /** Addresses of what is not there. */
    private List<String> absentPaths(Operation operation) {
        if (!operation.statuses().contains("404") || !operation.path().contains("{")) {
            return List.of();
        }
        String right = addresses(operation).getFirst();
        List<String> absent = new ArrayList<>();
        absent.add(right.replaceFirst("/[0-9]{4}(?=/|$|[0-9]{2}[0-9]{10})", "/9998"));
        if (operation.path().contains("{versie}")) {
            absent.add(right.replaceFirst("/[0-9]+/([0-9]+)$", "/999/$1"));
        }
        return absent;
    }

    private void fault(int status, Form form, Map<String, String> headers, Set<String> seen) {
        check(status, ask(form, headers), form, seen);
    }

    private void check(int status, Answer answer, Form form, Set<String> seen) {
        JsonNode json = AskedBag.json(answer);
        if (answer.status() != status
                || !answer.contentType().startsWith("application/problem+json")) {
            say(form, json, List.of("%d instead of %d".formatted(answer.status(), status)));
        }
        say(form, json, contract.errors("Error", json));
        seen.add("" + status);
    }
}
