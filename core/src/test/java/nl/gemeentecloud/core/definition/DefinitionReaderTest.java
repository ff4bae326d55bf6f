package nl.gemeentecloud.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.Attribute.Classification;
import nl.gemeentecloud.core.definition.Attribute.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private static Map<String, Object> register(Map<String, Object> type) {
        return new HashMap<>(
                Map.of(
                        "register", "brp",
                        "titel", "Basisregistratie Personen",
                        "versie", 1,
                        "bron", "de bijhoudingsgemeente",
                        "grondslag", "Wet BRP",
                        "plaatsing", "afgescheiden",
                        "objecttypen", List.of(type)));
    }

    private static Map<String, Object> persoonslijst() {
        return new HashMap<>(
                Map.of(
                        "naam",
                        "persoonslijst",
                        "opslag",
                        "document",
                        "integriteit",
                        "melden",
                        "houder",
                        true,
                        "gebied",
                        "08.0910",
                        "groepen",
                        List.of(
                                group("01", "51", attribute("0120"), attribute("0210")),
                                group("08", "58", attribute("0910"), onlyInHistory())),
                        "afgeleid",
                        List.of(derived("PANM01", "01.0120", "01.0210")),
                        "zoeksleutels",
                        List.of(key("bsn", "01.0120"), key("naam", "01.0210")),
                        "indexen",
                        List.of(List.of("bsn"), List.of("naam", "bsn"))));
    }

    private static Map<String, Object> group(String number, String history, Object... attributes) {
        return new HashMap<>(
                Map.of(
                        "nummer",
                        number,
                        "naam",
                        "groep " + number,
                        "historie",
                        history,
                        "bron",
                        "LO3 " + number,
                        "attributen",
                        List.of(attributes)));
    }

    private static Map<String, Object> attribute(String number) {
        return new HashMap<>(
                Map.of(
                        "nummer",
                        number,
                        "naam",
                        "element " + number,
                        "type",
                        "tekst",
                        "lengte",
                        "1..200"));
    }

    private static Map<String, Object> onlyInHistory() {
        Map<String, Object> attribute = attribute("8410");
        attribute.put("alleen", "historie");
        attribute.put("classificatie", "bijzonder");
        return attribute;
    }

    private static Map<String, Object> derived(String path, String... from) {
        return new HashMap<>(Map.of("pad", path, "naam", "afgeleid", "uit", List.of(from)));
    }

    private static Map<String, Object> key(String name, String... from) {
        return new HashMap<>(Map.of("naam", name, "uit", List.of(from), "vorm", "gevouwen"));
    }

    private static ObjectType readType(Map<String, Object> type) {
        return DefinitionReader.read(register(type)).definition().objectTypes().getFirst();
    }

    private static List<String> problems(@Nullable Object tree) {
        return switch (DefinitionReader.read(tree)) {
            case DefinitionResult.Read read -> List.of();
            case DefinitionResult.Problems problems ->
                    problems.problems().stream().map(DefinitionProblem::toString).toList();
        };
    }

    @Test
    void aGroupWithHistoryAlsoDefinesItsHistoricAttributes() {
        ObjectType type = readType(persoonslijst());

        assertThat(type.attributes().stream().map(Attribute::path))
                .containsExactly(
                        "01.0120", "01.0210", "51.0120", "51.0210", "08.0910", "58.0910", "58.8410",
                        "PANM01");
        assertThat(type.attributes().get(0).repeating()).isFalse();
        assertThat(type.attributes().get(2).repeating()).isTrue();
    }

    @Test
    void anAttributeTakesSourceAndClassificationFromItsGroupUnlessItSaysOtherwise() {
        Map<String, Object> type = persoonslijst();
        Map<String, Object> group = group("01", "51", attribute("0120"), attribute("0210"));
        group.put("classificatie", "openbaar");
        type.put("groepen", List.of(group, group("08", "58", attribute("0910"), onlyInHistory())));

        ObjectType read = readType(type);

        Attribute bsn = read.attributes().get(read.indexOf("01.0120"));
        assertThat(bsn.source()).isEqualTo("LO3 01");
        assertThat(bsn.classification()).isEqualTo(Classification.OPENBAAR);
        assertThat(read.attributes().get(read.indexOf("58.8410")).classification())
                .isEqualTo(Classification.BIJZONDER);
        assertThat(read.attributes().get(read.indexOf("58.0910")).classification())
                .as("nothing is public by omission")
                .isEqualTo(Classification.PERSOONSGEGEVEN);
    }

    @Test
    void aDateNeedsNoLength() {
        Map<String, Object> type = persoonslijst();
        Map<String, Object> date = attribute("0310");
        date.put("type", "onvolledige_datum");
        date.remove("lengte");
        type.put(
                "groepen",
                List.of(
                        group("01", "51", attribute("0120"), attribute("0210"), date),
                        group("08", "58", attribute("0910"))));

        ObjectType read = readType(type);

        Attribute attribute = read.attributes().get(read.indexOf("01.0310"));
        assertThat(attribute.type()).isEqualTo(ValueType.ONVOLLEDIGE_DATUM);
        assertThat(attribute.minLength()).isEqualTo(8);
        assertThat(attribute.maxLength()).isEqualTo(8);
    }

    @Test
    void everyProblemIsReportedAtOnceByPlaceAndNameWithASuggestion() {
        Map<String, Object> type = persoonslijst();
        Map<String, Object> group = group("01", "51", attribute("0120"), attribute("0120"));
        group.put("attribut", "x");
        Map<String, Object> wrong = attribute("09 10");
        wrong.put("type", "teks");
        wrong.put("lengte", "12..3");
        wrong.put("classificatie", "geheim");
        type.put("groepen", List.of(group, group("08", "01", wrong)));
        type.put("afgeleid", List.of(derived("PANM01", "01.0121")));
        type.put("indexen", List.of(List.of("bsm")));
        Map<String, Object> register = register(type);
        register.put("versie", "nul");
        register.put("plaatsing", "apart");
        register.remove("titel");

        assertThat(problems(register))
                .containsExactlyInAnyOrder(
                        "titel: ontbreekt",
                        "versie: 'nul' is geen geheel getal vanaf 1",
                        "plaatsing: 'apart' bestaat niet (keuze: open, overheid, afgescheiden)",
                        "objecttypen[persoonslijst].groepen[01].attribut: onbekende sleutel;"
                                + " bedoelde u 'attributen'?",
                        "objecttypen[persoonslijst].groepen[08].attributen[09 10].nummer: '09 10'"
                                + " kan niet: letters en cijfers, hoogstens 40",
                        "objecttypen[persoonslijst].groepen[08].attributen[09 10].type: 'teks'"
                                + " bestaat niet; bedoelde u 'tekst'? (keuze: tekst, cijfers,"
                                + " getal, datum, onvolledige_datum, tijdstip, code,"
                                + " identificatie, indicatie, geometrie)",
                        "objecttypen[persoonslijst].groepen[08].attributen[09 10].lengte: '12..3'"
                                + " laat geen waarde toe",
                        "objecttypen[persoonslijst].groepen[08].attributen[09 10].classificatie:"
                                + " 'geheim' bestaat niet (keuze: openbaar, persoonsgegeven,"
                                + " identificatienummer, bijzonder)",
                        "objecttypen[persoonslijst].groepen[08]: '01' bestaat al",
                        "objecttypen[persoonslijst].groepen[01].attributen[0120]: het pad"
                                + " '01.0120' bestaat al",
                        "objecttypen[persoonslijst].groepen[01].attributen[0120]: het pad"
                                + " '51.0120' bestaat al",
                        "objecttypen[persoonslijst].afgeleid[PANM01].uit: er is geen attribuut"
                                + " '01.0121'; bedoelde u '01.0120'?",
                        "objecttypen[persoonslijst].gebied: er is geen attribuut '08.0910'",
                        "objecttypen[persoonslijst].zoeksleutels[naam].uit: er is geen attribuut"
                                + " '01.0210'; bedoelde u '01.0120'?",
                        "objecttypen[persoonslijst].indexen[bsm]: er is geen zoeksleutel 'bsm';"
                                + " bedoelde u 'bsn'?");
    }

    @Test
    void anythingButATreeOfTheRightShapeIsAProblemAndNeverAnException() {
        assertThat(problems(null)).isNotEmpty();
        assertThat(problems(List.of("register"))).isNotEmpty();
        assertThat(problems(Map.of("register", List.of(), "objecttypen", "geen"))).isNotEmpty();
        assertThat(problems(register(Map.of("naam", 5, "groepen", List.of("x", List.of())))))
                .isNotEmpty();
        assertThat(problems(register(Map.of("zoeksleutels", Map.of(1, 2))))).isNotEmpty();
    }

    @Test
    void columnsCannotRepeatOrKeepHistoryOfGroupsOrClash() {
        Map<String, Object> type = persoonslijst();
        type.put("opslag", "kolommen");
        Map<String, Object> pand =
                group("pand", "oud", attribute("bouwJaar"), attribute("bouwjaar"));
        type.put("groepen", List.of(pand));
        type.put("afgeleid", List.of());
        type.put("zoeksleutels", List.of(key("digest", "pand.bouwjaar")));
        type.put("indexen", List.of());
        type.remove("gebied");

        assertThat(problems(register(type)))
                .containsExactlyInAnyOrder(
                        "objecttypen[persoonslijst].zoeksleutels[digest]: 'digest' is een naam van"
                                + " het systeem",
                        "objecttypen[persoonslijst].groepen[pand]: 'herhaalbaar' en 'historie'"
                                + " kunnen alleen bij 'opslag: document'",
                        "objecttypen[persoonslijst].groepen[pand].attributen[bouwjaar]: kolom"
                                + " 'pand_bouwjaar' is al van pand.bouwJaar",
                        "objecttypen[persoonslijst].groepen[pand].attributen[bouwjaar]: kolom"
                                + " 'oud_bouwjaar' is al van oud.bouwJaar");
    }
}
