package nl.gemeentecloud.brp.model;

import static nl.gemeentecloud.brp.model.Lijst.categorie;
import static nl.gemeentecloud.brp.model.Lijst.lijst;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import nl.gemeentecloud.core.time.OnvolledigeDatum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smaller rules of the BRP, one by one. */
class PersonRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static OnvolledigeDatum datum(String digits) {
        return OnvolledigeDatum.parse(digits).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "20200308,Datum,8 maart 2020",
        "20200300,JaarMaandDatum,maart 2020",
        "20200000,JaarDatum,2020",
        "00000000,DatumOnbekend,onbekend",
        "20200008,JaarDatum,2020",
        "20230231,JaarMaandDatum,februari 2023"
    })
    void aDateSaysHowPreciselyItIsKnown(String digits, String type, String langFormaat) {
        assertThat(Datumvorm.van(datum(digits)).type()).isEqualTo(type);
        assertThat(Datumvorm.langFormaat(datum(digits))).isEqualTo(langFormaat);
    }

    @ParameterizedTest
    @CsvSource({"19960229,28-2,20", "19960229,1-3,21"})
    void whoWasBornOnALeapDayIsAYearOlderInMarch(String digits, String day, int years) {
        LocalDate on =
                LocalDate.of(
                        2017,
                        Integer.parseInt(day.substring(day.indexOf('-') + 1)),
                        Integer.parseInt(day.substring(0, day.indexOf('-'))));

        assertThat(Leeftijd.op(on, datum(digits))).isEqualTo(OptionalInt.of(years));
    }

    @Test
    void withoutADayOfBirthTheAgeIsKnownOutsideTheMonthOfBirth() {
        assertThat(Leeftijd.op(TODAY, datum("20161100"))).isEmpty();
        assertThat(Leeftijd.op(TODAY, datum("20161200"))).hasValue(9);
        assertThat(Leeftijd.op(TODAY, datum("20161000"))).hasValue(10);
        assertThat(Leeftijd.op(TODAY, datum("20160000"))).isEmpty();
        assertThat(Leeftijd.op(TODAY, datum("20300101"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20261123,true",
        "20261124,false",
        "20261100,false",
        "20261000,true",
        "20260000,false",
        "20250000,true",
        "00000000,false"
    })
    void anEndDateIsReachedOnItsDayOrAfterItsMonthOrYear(String digits, boolean reached) {
        assertThat(Einddatum.isBereikt(datum(digits), TODAY)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna_Cornelia,A.C.",
        "Suzie_Q,S.Q",
        "J_P,J P",
        "IJsbrand,I.",
        "Anne-Fleur_Belle,A.B.",
        "Ali_bin_Mohammed,A.b.M.",
        "Q_Özil,Q Ö."
    })
    void initialsHaveADotUnlessTheNameIsOneLetter(String voornamen, String voorletters) {
        assertThat(Voorletters.van(voornamen.replace('_', ' '))).isEqualTo(voorletters);
    }

    @Test
    void anInvestigationCoversItsElementGroupOrCategory() {
        assertThat(Onderzoek.van(categorie("01 8310=010210")).omvat(210)).isTrue();
        assertThat(Onderzoek.van(categorie("01 8310=010210")).omvat(240)).isFalse();
        assertThat(Onderzoek.van(categorie("01 8310=010200")).omvat(240)).isTrue();
        assertThat(Onderzoek.van(categorie("01 8310=010000")).omvat(6110)).isTrue();
        assertThat(Onderzoek.van(categorie("02 8310=010000")).omvatNiets()).isTrue();
        assertThat(Onderzoek.van(categorie("01 8310=010000 8330=20200101")).omvatNiets()).isTrue();
        assertThat(Onderzoek.van(categorie("01 8310=abc")).omvatNiets()).isTrue();
    }

    @Test
    void whoDoesNotLiveAtTheAddressHasAllOfTheAddressInvestigatedAndNothingElse() {
        Onderzoek onderzoek = Onderzoek.van(categorie("08 8310=089999"));

        assertThat(onderzoek.nietOpAdres()).isTrue();
        assertThat(onderzoek.omvat(1420)).isFalse();
        assertThat(onderzoek.vanAdres().omvat(1110)).isTrue();
    }

    @Test
    void anAddressAbroadNeedsACountryAndALine() {
        LandelijkeTabellen tabellen = LandelijkeTabellen.load();

        assertThat(Adresregels.van(categorie("08 1310=5010"), tabellen).land()).isNull();
        assertThat(Adresregels.van(categorie("08 1310=0000 1330=Rue"), tabellen).regel1()).isNull();
        assertThat(Adresregels.van(categorie("08 1310=5010 1330=Rue"), tabellen).land())
                .isEqualTo("5010");
    }

    @Test
    void anAddressHasItsNumberAndPostcodeAsNenPrescribes() {
        Adresregels regels =
                Adresregels.van(
                        categorie("08 0910=0518 1110=Spui 1120=0012 1140=3 1160=2584BZ"),
                        LandelijkeTabellen.load());

        assertThat(regels.regel1()).isEqualTo("Spui 12-3");
        assertThat(regels.regel2()).isEqualTo("2584 BZ  'S-GRAVENHAGE");
    }

    @Test
    void presentPartnersAreShownElseTheOneWhoseBondEndedLast() {
        assertThat(namen(Partners.van(lijst("05 0240=A 0710=19990101", "05 0240=B"))))
                .containsExactly("B");
        assertThat(namen(Partners.van(lijst("05 0240=A 0710=19990101", "05 0240=B 0710=20010000"))))
                .containsExactly("B");
        assertThat(Partners.van(lijst("05 8110=0518"))).isEmpty();
    }

    @Test
    void aParentOrChildWithoutDataIsNone() {
        assertThat(Ouders.van(lijst("02 8120=1AA0001 8310=020000"), 1)).isNull();
        assertThat(Ouders.van(lijst("03 0240=."), 2)).isNotNull();
        assertThat(Kinderen.van(lijst("09 8120=1AA0001", "09 0210=Jip", "09 0210=Bo 8910=L")))
                .hasSize(1);
    }

    @Test
    void aResidencePermitThatEndedOrLapsedIsNone() {
        assertThat(Verblijfstitel.isGeldig(categorie("10 3910=37"), TODAY)).isTrue();
        assertThat(Verblijfstitel.isGeldig(categorie("10 3910=98"), TODAY)).isFalse();
        assertThat(Verblijfstitel.isGeldig(categorie("10 3910=37 3920=20261123"), TODAY)).isFalse();
    }

    private static List<String> namen(List<Categorie> categories) {
        return categories.stream().map(c -> String.valueOf(c.value("0240"))).toList();
    }
}
