package nl.gemeentecloud.brp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.gemeentecloud.core.definition.Attribute;
import nl.gemeentecloud.core.definition.Attribute.Classification;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition.Plaatsing;
import nl.gemeentecloud.core.definition.SearchKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrpDefinitionTest {

    private final BrpDefinition brp = BrpDefinition.load();
    private final ObjectType persoonslijst = brp.persoonslijst();

    @Test
    void theBrpStandsApartFromEverythingElse() {
        assertThat(brp.register().plaatsing()).isEqualTo(Plaatsing.AFGESCHEIDEN);
        assertThat(persoonslijst.perHouder()).isTrue();
        assertThat(persoonslijst.gebied()).contains("08.0910");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14",
                "15", "16", "21", "51", "52", "53", "54", "55", "56", "58", "59", "60", "61", "64",
                "66", "71"
            })
    void everyCategoryOfThePersoonslijstIsDefined(String categorie) {
        assertThat(persoonslijst.attributes())
                .anyMatch(attribute -> attribute.path().startsWith(categorie + "."));
    }

    @Test
    void inschrijvingReisdocumentAndKiesrechtHaveNoHistory() {
        assertThat(persoonslijst.attributes())
                .noneMatch(attribute -> attribute.path().matches("(57|62|63|65)\\..*"));
    }

    @Test
    void onlyHistoryCanBeIncorrect() {
        assertThat(persoonslijst.indexOf("51.8410")).isNotNegative();
        assertThat(persoonslijst.indexOf("01.8410")).isNegative();
    }

    @Test
    void theNumberOfAPersonIsMarkedAsSuch() {
        assertThat(attribute("01.0120").classification())
                .isEqualTo(Classification.IDENTIFICATIENUMMER);
        assertThat(attribute("01.0120").maxLength()).isEqualTo(9);
        assertThat(attribute("13.3810").classification()).isEqualTo(Classification.BIJZONDER);
    }

    @Test
    void aDerivedDatumNamesWhatItIsComputedFrom() {
        assertThat(attribute("PAGL01").derivedFrom()).contains("01.0310", "06.0810");
        assertThat(attribute("PANM03").derivedFrom())
                .contains("01.0240", "01.6110", "05.0240", "55.0240");
        assertThat(attribute("PAVP03").derivedFrom()).contains("08.1110", "08.1115", "08.1330");
    }

    @Test
    void everySearchOfThePersonenApiHasAnIndex() {
        assertThat(persoonslijst.indexes())
                .contains(
                        List.of("burgerservicenummer"),
                        List.of("geboortedatum", "geslachtsnaam"),
                        List.of("gemeente_van_inschrijving", "geslachtsnaam", "voornamen"),
                        List.of("postcode", "huisnummer"),
                        List.of("gemeente_van_inschrijving", "huisnummer", "straatnaam"),
                        List.of("gemeente_van_inschrijving", "huisnummer", "straatnaam_omgekeerd"),
                        List.of("nummeraanduiding"),
                        List.of("adresseerbaar_object"));
    }

    @Test
    void namesAreSearchedWithoutDiacriticsAndCase() {
        assertThat(
                        Stream.of("geslachtsnaam", "voornamen", "voorvoegsel", "straatnaam")
                                .map(persoonslijst::searchKey)
                                .map(key -> key == null ? null : key.form()))
                .containsOnly(SearchKey.Form.GEVOUWEN);
    }

    @Test
    void tabel35IsNotOfAHouderAndHoldsForAPeriod() {
        ObjectType regel = brp.autorisatietabelregel();

        assertThat(regel.perHouder()).isFalse();
        assertThat(regel.geldigheid().van()).contains("tabel35.9998");
        assertThat(regel.indexOf("tabel35", "9560")).isNotNegative();
    }

    private Attribute attribute(String path) {
        return persoonslijst.attributes().get(persoonslijst.indexOf(path));
    }
}
