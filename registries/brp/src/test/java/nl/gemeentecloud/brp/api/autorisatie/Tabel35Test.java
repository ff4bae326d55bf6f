package nl.gemeentecloud.brp.api.autorisatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gemeentecloud.access.Grant;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Tabel35Test {

    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 11, 28);

    @Test
    void aRowGrantsItsRubriekenAtTheNationalGate() {
        List<Grant> grants =
                grants(row("N", LONG_AGO, null, "10120", "080910", "PANM02", "550240"));

        assertThat(grants).hasSize(1);
        assertThat(grants.getFirst().gate()).isEqualTo(Grant.Gate.LANDELIJK);
        assertThat(grants.getFirst().attributes().paths())
                .containsExactly("01.0120", "55.0240", "08.0910", "PANM02");
    }

    @Test
    void aRubriekThatTheDefinitionDoesNotKnowGrantsNothing() {
        assertThat(grants(row("N", LONG_AGO, null, "999999")).getFirst().attributes().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"N,1", "A,1", "'',0", "P,0", "n,0"})
    void onlyMediumNAndAAllowQuestions(String medium, int grants) {
        assertThat(grants(row(medium, LONG_AGO, null, "10120"))).hasSize(grants);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, ,           1",
        "2026-11-24, ,           0",
        "2020-11-28, 2026-11-24, 1",
        "2020-11-28, 2026-11-23, 0",
        "2020-11-28, 2022-12-01, 0"
    })
    void aRowHoldsFromItsFirstDayUntilItsEnd(LocalDate van, LocalDate tot, int grants) {
        assertThat(grants(row("N", van, tot, "10120"))).hasSize(grants);
    }

    @Test
    void ofMoreCurrentRowsTheOneThatBeganLastCounts() {
        assertThat(
                        grants(
                                row("N", LONG_AGO, null, "10120", "10240"),
                                row("N", TODAY, null, "10120")))
                .singleElement()
                .satisfies(g -> assertThat(g.attributes().paths()).containsExactly("01.0120"));
        assertThat(grants(row("N", LONG_AGO, null, "10120"), row("", TODAY, null, "10120")))
                .isEmpty();
    }

    @Test
    void whatIsGrantedToOneAfnemerIsNotGrantedToAnother() {
        assertThat(
                        Tabel35.of(PERSOONSLIJST, List.of(row("N", LONG_AGO, null, "10120")))
                                .grants("720402", TODAY))
                .isEmpty();
    }

    @Test
    void aRowIsReadAsTheRegisterKeepsIt() {
        assertThat(
                        Autorisatie.of(
                                stored(
                                        "9510",
                                        "000008",
                                        "9560",
                                        "10120  PANM01\t4631",
                                        "9567",
                                        "A",
                                        "9998",
                                        "20201128",
                                        "9999",
                                        "20300101")))
                .contains(
                        new Autorisatie(
                                "000008",
                                List.of(new Rubriek("010120"), new Rubriek("PANM01")),
                                "A",
                                LONG_AGO,
                                Optional.of(LocalDate.of(2030, 1, 1))));
    }

    @Test
    void aRowThatDoesNotSayWhoseItIsOrWhenItHoldsGrantsNothing() {
        assertThat(Autorisatie.of(new Document(List.of()))).isEmpty();
        assertThat(Autorisatie.of(stored("9998", "20201128"))).isEmpty();
        assertThat(Autorisatie.of(stored("9510", "000008"))).isEmpty();
        assertThat(Autorisatie.of(stored("9510", "000008", "9998", "20200000"))).isEmpty();
        assertThat(Autorisatie.of(stored("9510", "000008", "9998", "20201128", "9999", "20221301")))
                .isEmpty();
    }

    private static Document stored(String... pairs) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            elements.put(pairs[i], pairs[i + 1]);
        }
        return new Document(List.of(new Group("tabel35", elements)));
    }

    @Test
    void anAfnemerIsJudgedAndAMunicipalityIsNot() {
        assertThat(Tabel35.judges(session(Optional.of("000008"), Optional.empty()))).isTrue();
        assertThat(Tabel35.judges(session(Optional.of("000008"), Optional.of("0800")))).isFalse();
        assertThat(Tabel35.judges(session(Optional.empty(), Optional.of("0800")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10120,01.0120", "010120,01.0120", "113210,11.3210", "PANM01,PANM01"})
    void aRubriekIsReadWithOrWithoutItsLeadingZero(String text, String path) {
        assertThat(Rubriek.parse(text).map(Rubriek::path)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({"4631", "1012", "'01 120'", "PANM1", "panm01", "''"})
    void whatIsNoRubriekIsPassedOver(String text) {
        assertThat(Rubriek.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Rubriek(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Grant> grants(Autorisatie... rows) {
        return Tabel35.of(PERSOONSLIJST, List.of(rows)).grants("000008", TODAY);
    }

    private static Autorisatie row(
            String medium, LocalDate van, @Nullable LocalDate tot, String... rubrieken) {
        return new Autorisatie(
                "000008",
                Stream.of(rubrieken).flatMap(text -> Rubriek.parse(text).stream()).toList(),
                medium,
                van,
                Optional.ofNullable(tot));
    }

    private static Session session(Optional<String> afnemer, Optional<String> gemeente) {
        Organisation organisation =
                new Organisation("id", afnemer, gemeente.map(Gemeentecode::new));
        return new Session(
                new Gemeentecode("0800"),
                organisation,
                organisation,
                "team",
                "actor",
                "toepassing",
                new Purpose("doel", "grondslag", "verwerkingsactiviteit"),
                "0".repeat(32));
    }
}
