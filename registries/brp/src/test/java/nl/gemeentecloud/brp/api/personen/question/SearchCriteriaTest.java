package nl.gemeentecloud.brp.api.personen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.personen.request.Operation;
import nl.gemeentecloud.brp.api.personen.request.Parameter;
import nl.gemeentecloud.brp.api.personen.request.PersonenRequest;
import nl.gemeentecloud.brp.conformance.CriteriaEvaluator;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is found, one rule at a time. */
class SearchCriteriaTest {

    private static final CriteriaEvaluator EVALUATOR =
            new CriteriaEvaluator(BrpDefinition.load().persoonslijst());

    @ParameterizedTest
    @CsvSource({
        "Käster,    käster,  true",
        "Käster,    KASTER,  true",
        "Kaster,    Käster,  true",
        "Groenlo,   gro*,    true",
        "Groenlo,   Groen,   false",
        "Groenlo,   groenlo, true",
        "Os,        os,      true",
        "d'Hondt,   d'h*,    true",
        "Müller,    mul*,    true"
    })
    void aNameIsFoundWholeOrByItsBeginningWhateverItsCaseOrMarks(
            String stored, String asked, boolean found) {
        assertThat(
                        finds(
                                Operation.ZOEK_MET_GESLACHTSNAAM_EN_GEBOORTEDATUM,
                                Map.of(
                                        Parameter.GESLACHTSNAAM,
                                        asked,
                                        Parameter.GEBOORTEDATUM,
                                        "1983-05-26"),
                                person("0240", stored, "0310", "19830526")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Ln Copes van Cattenburch, Laan Copes van Cattenburch, ln cope*,                   true",
        "Ln Copes van Cattenburch, Laan Copes van Cattenburch, laan co*,                   true",
        "Ln Copes van Cattenburch, Laan Copes van Cattenburch, *ENBURCH,                   true",
        "Ln Copes van Cattenburch, Laan Copes van Cattenburch, Laan Copes van Cattenburch, true",
        "Ln Copes van Cattenburch, '',                         ln copes van cattenburch,   true",
        "Ln Copes van Cattenburch, Laan Copes van Cattenburch, Copes van Cattenburch,      false",
        "A,                        '',                         a,                          true"
    })
    void aStreetIsFoundByEitherOfItsNamesAndByABeginningOrAnEnding(
            String straatnaam, String openbareRuimte, String asked, boolean found) {
        Map<String, String> address =
                new HashMap<>(Map.of("0910", "0518", "1110", straatnaam, "1120", "39"));
        if (!openbareRuimte.isEmpty()) {
            address.put("1115", openbareRuimte);
        }
        assertThat(
                        finds(
                                Operation.ZOEK_MET_STRAAT_HUISNUMMER_EN_GEMEENTE_VAN_INSCHRIJVING,
                                Map.of(
                                        Parameter.STRAAT, asked,
                                        Parameter.HUISNUMMER, "39",
                                        Parameter.GEMEENTE_VAN_INSCHRIJVING, "0518"),
                                new Document(List.of(new Group("08", address)))))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "2628HJ, 2, '',  '',  true",
        "2628hj, 02,'',  '',  true",
        "2628 Hj,2, a,   '',  true",
        "2628HJ, 2, A,   iii, true",
        "2628HJ, 2, B,   '',  false",
        "2628HJ, 2, '',  II,  false",
        "2628HK, 2, '',  '',  false",
        "2628HJ, 22,'',  '',  false"
    })
    void anAddressIsFoundWhateverTheCaseOfItsLetters(
            String postcode, String nummer, String letter, String toevoeging, boolean found) {
        Map<Parameter, String> asked =
                new HashMap<>(Map.of(Parameter.POSTCODE, postcode, Parameter.HUISNUMMER, nummer));
        if (!letter.isEmpty()) {
            asked.put(Parameter.HUISLETTER, letter);
        }
        if (!toevoeging.isEmpty()) {
            asked.put(Parameter.HUISNUMMERTOEVOEGING, toevoeging);
        }
        Document person =
                new Document(
                        List.of(
                                new Group(
                                        "08",
                                        Map.of(
                                                "1160", "2628HJ", "1120", "2", "1130", "A", "1140",
                                                "III"))));
        assertThat(finds(Operation.ZOEK_MET_POSTCODE_EN_HUISNUMMER, asked, person))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, true",
        "E,  false, true",
        "R,  false, true",
        "O,  false, false",
        "O,  true,  true",
        "F,  true,  false",
        "W,  true,  false"
    })
    void whoDiedIsFoundWhenAskedForAndAWrittenOffListNever(
            String reden, boolean inclusiefOverleden, boolean found) {
        Group inschrijving = new Group("07", reden.isEmpty() ? Map.of() : Map.of("6720", reden));
        Document person =
                new Document(
                        List.of(new Group("08", Map.of("1190", "0599200000219679")), inschrijving));
        assertThat(
                        finds(
                                Operation.ZOEK_MET_NUMMERAANDUIDING_IDENTIFICATIE,
                                Map.of(
                                        Parameter.NUMMERAANDUIDING_IDENTIFICATIE,
                                        "0599200000219679",
                                        Parameter.INCLUSIEF_OVERLEDEN_PERSONEN,
                                        String.valueOf(inclusiefOverleden)),
                                person))
                .isEqualTo(found);
    }

    @Test
    void whoDiedIsFoundByBurgerservicenummer() {
        PersonenRequest request =
                new PersonenRequest(
                        Operation.RAADPLEEG_MET_BURGERSERVICENUMMER,
                        Map.of(),
                        List.of("999990019", "999990019", "999990020"),
                        List.of("naam"));
        Document deceased =
                new Document(
                        List.of(
                                new Group("01", Map.of("0120", "999990019")),
                                new Group("07", Map.of("6720", "O"))));

        assertThat(EVALUATOR.holds(SearchCriteria.of(request), deceased)).isTrue();
    }

    @Test
    void aRaadplegingCanBeNarrowedToOneMunicipality() {
        Document person =
                new Document(
                        List.of(
                                new Group("01", Map.of("0120", "999990019")),
                                new Group("08", Map.of("0910", "0518"))));

        assertThat(inGemeente("0518", person)).isTrue();
        assertThat(inGemeente("0599", person)).isFalse();
    }

    @Test
    void geslachtIsFoundWhateverItsCase() {
        assertThat(
                        finds(
                                Operation.ZOEK_MET_GESLACHTSNAAM_EN_GEBOORTEDATUM,
                                Map.of(Parameter.GESLACHT, "v"),
                                person("0410", "V", "0240", "Maassen")))
                .isTrue();
    }

    private static boolean inGemeente(String gemeente, Document person) {
        return EVALUATOR.holds(
                SearchCriteria.of(
                        new PersonenRequest(
                                Operation.RAADPLEEG_MET_BURGERSERVICENUMMER,
                                Map.of(Parameter.GEMEENTE_VAN_INSCHRIJVING, gemeente),
                                List.of("999990019"),
                                List.of("naam"))),
                person);
    }

    private static boolean finds(
            Operation operation, Map<Parameter, String> values, Document person) {
        return EVALUATOR.holds(
                SearchCriteria.of(
                        new PersonenRequest(operation, values, List.of(), List.of("naam"))),
                person);
    }

    private static Document person(String element, String value, String other, String otherValue) {
        return new Document(List.of(new Group("01", Map.of(element, value, other, otherValue))));
    }
}
