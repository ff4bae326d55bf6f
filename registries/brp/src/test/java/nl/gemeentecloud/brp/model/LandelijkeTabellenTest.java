package nl.gemeentecloud.brp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LandelijkeTabellenTest {

    private static final LandelijkeTabellen TABELLEN = LandelijkeTabellen.load();

    @ParameterizedTest
    @CsvSource({
        "NATIONALITEIT, 0052, Belgische",
        "GEMEENTE, 0518, s-Gravenhage",
        "GEMEENTE, 0003, Appingedam",
        "GEMEENTE, 1999, Registratie Niet Ingezetenen (RNI)",
        "LAND, 5010, België",
        "REDEN_NATIONALITEIT, 301, Vaststelling bezit vreemde nationaliteit",
        "ADELLIJKE_TITEL_PREDICAAT, JV, jonkvrouw",
        "VERBLIJFSTITEL, 09, Art. 9 van de Vreemdelingenwet",
        "GEZAGSVERHOUDING, 12, Ouder1 en ouder2 hebben het gezag",
        "REISDOCUMENT, PN, Nationaal paspoort",
        "REDEN_OPSCHORTING_BIJHOUDING, R, pl is aangelegd in de rni",
        "FUNCTIE_ADRES, B, briefadres",
        "AANDUIDING_BIJ_HUISNUMMER, to, tegenover"
    })
    void aCodeHasAMeaningAlsoWhenItIsNoLongerInUse(
            LandelijkeTabel tabel, String code, String omschrijving) {
        assertThat(TABELLEN.omschrijving(tabel, code))
                .isEqualTo(omschrijving.replaceFirst("^s-", "'s-"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTableHasRowsWithACodeAndAMeaning(LandelijkeTabel tabel) {
        assertThat(TABELLEN.regels(tabel))
                .isNotEmpty()
                .allSatisfy(regel -> {
                    assertThat(regel.code()).isNotBlank();
                    assertThat(regel.omschrijving()).isNotBlank();
                    regel.ingang().ifPresent(day -> assertThat(day).matches("[0-9]{8}"));
                    regel.einde().ifPresent(day -> assertThat(day).matches("[0-9]{8}"));
                });
    }

    @Test
    void aCodeThatIsNotInTheTableHasNoMeaning() {
        assertThat(TABELLEN.omschrijving(LandelijkeTabel.LAND, "0001")).isNull();
        assertThat(TABELLEN.regel(LandelijkeTabel.LAND, "0001")).isEmpty();
    }

    @Test
    void tabel38TellsTitelFromPredicaat() {
        assertThat(
                        TABELLEN.regel(LandelijkeTabel.ADELLIJKE_TITEL_PREDICAAT, "JH")
                                .orElseThrow()
                                .soort())
                .contains("predicaat");
        assertThat(
                        TABELLEN.regel(LandelijkeTabel.ADELLIJKE_TITEL_PREDICAAT, "R")
                                .orElseThrow()
                                .soort())
                .contains("titel");
    }

    @Test
    void rowsPutOverATableReplaceByCodeAndLeaveTheRest() {
        LandelijkeTabellen changed =
                TABELLEN.with(
                        Map.of(
                                LandelijkeTabel.RNI_DEELNEMER,
                                List.of(
                                        Tabelregel.of("0101", "Iemand anders"),
                                        Tabelregel.of("7777", "Nieuw"))));

        assertThat(changed.omschrijving(LandelijkeTabel.RNI_DEELNEMER, "0101"))
                .isEqualTo("Iemand anders");
        assertThat(changed.omschrijving(LandelijkeTabel.RNI_DEELNEMER, "7777")).isEqualTo("Nieuw");
        assertThat(changed.omschrijving(LandelijkeTabel.RNI_DEELNEMER, "9999")).isNotNull();
        assertThat(TABELLEN.omschrijving(LandelijkeTabel.RNI_DEELNEMER, "7777")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "RNI-deelnemerstabel, RNI_DEELNEMER",
        "Verblijfstitel, VERBLIJFSTITEL",
        "Verblijfstiteltabel, VERBLIJFSTITEL",
        "Tabel 33, GEMEENTE",
        "60, RNI_DEELNEMER",
        "Landen, LAND",
        "Gemeenten, GEMEENTE",
        "Nationaliteiten, NATIONALITEIT",
        "Gezagsverhouding, GEZAGSVERHOUDING",
        "Adellijke titel/predicaat, ADELLIJKE_TITEL_PREDICAAT"
    })
    void aTableIsFoundByTheNamesPeopleUse(String name, LandelijkeTabel tabel) {
        assertThat(LandelijkeTabel.byName(name)).contains(tabel);
    }

    @Test
    void anUnknownNameIsNoTable() {
        assertThat(LandelijkeTabel.byName("Postcodes")).isEmpty();
        assertThat(LandelijkeTabel.byName("")).isEmpty();
        assertThat(LandelijkeTabel.byName("6")).isEmpty();
    }

    @Test
    void everyRowOfThePublishedTablesIsThere() throws IOException {
        Path published =
                Path.of(
                        System.getProperty("gemeentecloud.root"),
                        "..",
                        "shared/data/tabellen/utf8");
        assumeTrue(Files.isDirectory(published), "the published tables are not on this machine");
        assertThat(codes(published, "Tabel32_Nationaliteitentabel_gesorteerd_op_code.csv"))
                .hasSize(217)
                .allMatch(c -> TABELLEN.omschrijving(LandelijkeTabel.NATIONALITEIT, c) != null);
        assertThat(codes(published, "Tabel33_Gemeententabel_gesorteerd_op_code.csv"))
                .hasSize(1478)
                .allMatch(c -> TABELLEN.omschrijving(LandelijkeTabel.GEMEENTE, c) != null);
        assertThat(codes(published, "Tabel34_Landentabel_gesorteerd_op_code.csv"))
                .hasSize(390)
                .allMatch(c -> TABELLEN.omschrijving(LandelijkeTabel.LAND, c) != null);
        assertThat(codes(published, "Tabel37_Reden_opnemen_beeindigen_nationaliteit.csv"))
                .hasSize(205)
                .allMatch(
                        c -> TABELLEN.omschrijving(LandelijkeTabel.REDEN_NATIONALITEIT, c) != null);
        assertThat(codes(published, "Tabel56_Verblijfstiteltabel.csv"))
                .hasSize(43)
                .allMatch(c -> TABELLEN.omschrijving(LandelijkeTabel.VERBLIJFSTITEL, c) != null);
    }

    private static List<String> codes(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(1, line.indexOf('"', 1)))
                .toList();
    }
}
