package nl.gemeentecloud.brp.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Lo3ReaderTest {

    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();

    /** Category 01 with A-nummer, BSN, voornamen and geslachtsnaam. */
    private static final String JANSEN =
            "00069"
                    + "01064"
                    + "0110010"
                    + "8940402024"
                    + "0120009"
                    + "999993653"
                    + "0210004"
                    + "Anne"
                    + "0240013"
                    + "Jansen-de Wit";

    @Test
    void aLineIsAPersoonslijst() {
        Delivered.Taken taken = taken(JANSEN);

        assertThat(taken.number()).isEqualTo(1);
        assertThat(taken.key()).isEqualTo("a:8940402024");
        assertThat(taken.findings()).isEmpty();
        assertThat(taken.document().groups())
                .containsExactly(
                        new Group(
                                "01",
                                Map.of(
                                        "0110", "8940402024",
                                        "0120", "999993653",
                                        "0210", "Anne",
                                        "0240", "Jansen-de Wit")));
    }

    @Test
    void lengthsCountCharactersAndNotBytes() {
        String text =
                Lo3Writer.text(document(group("01", "0120", "999993653", "0240", "Ğökçe 𝒵é")));

        assertThat(text).startsWith("00036").contains("0240008Ğökçe 𝒵é");
        assertThat(taken(text).document().groups().getFirst().value("0240")).isEqualTo("Ğökçe 𝒵é");
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndEmptyLinesAreAccepted() {
        List<Delivered> read =
                read(("\uFEFF" + JANSEN + "\r\n\r\n   \r\n" + JANSEN + "\r\n").getBytes(UTF_8));

        assertThat(read).hasSize(2).allMatch(d -> d instanceof Delivered.Taken);
        assertThat(((Delivered.Taken) read.get(1)).number()).isEqualTo(2);
    }

    @Test
    void aSpaceAtTheEndOfTheLastValueIsKept() {
        String text = Lo3Writer.text(document(group("01", "0120", "999993653", "0240", "Thor ")));

        assertThat(taken(text + "\n").document().groups().getFirst().value("0240"))
                .isEqualTo("Thor ");
    }

    @Test
    void anEmptyDeliveryHasNoRecords() {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("\n\r\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void anEmptyCategoryAndAnEmptyElementAreKeptAndAreNoDirt() {
        Document document = document(group("01", "0120", "999993653", "0210", ""), group("05"));

        Delivered.Taken taken = taken(Lo3Writer.text(document));

        assertThat(taken.document()).isEqualTo(document);
        assertThat(taken.findings()).isEmpty();
    }

    @Test
    void aListWithoutAnummerIsKnownByItsBsnAndElseByItsContents() {
        assertThat(taken(Lo3Writer.text(document(group("01", "0120", "999993653")))).key())
                .isEqualTo("b:999993653");
        String nameless = Lo3Writer.text(document(group("01", "0240", "Jansen")));
        assertThat(taken(nameless).key()).startsWith("d:").hasSize(34);
        assertThat(taken(nameless).key()).isEqualTo(taken(nameless + "\n").key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 | 0120 | 123456789 | 01.01.20 | elfproef",
                "05 | 0120 | 123456789 | 05.01.20 | elfproef",
                "01 | 0120 | 12345678 | 01.01.20 | lengte",
                "01 | 0120 | 12345678x | 01.01.20 | cijfers",
                "01 | 0110 | 1234567890 | 01.01.10 | a-nummer",
                "01 | 0310 | 19990229 | 01.03.10 | datum",
                "01 | 0310 | 19991301 | 01.03.10 | datum",
                "01 | 0310 | 19990012 | 01.03.10 | datum",
                "08 | 1160 | 1234 AB | 08.11.60 | lengte",
                "08 | 9210 | 0599 | 08.92.10 | onbekend-element",
                "99 | 0110 | x | 99 | onbekende-categorie",
                "01 | 8411 | Zz | 01.84.11 | onbekend-element",
            })
    void readableDirtIsTakenInAsItIsAndReported(
            String category, String element, String value, String place, String rule) {
        Document dirty =
                category.equals("01")
                        ? document(
                                element.equals("0120")
                                        ? group("01", element, value)
                                        : group("01", "0120", "999993653", element, value))
                        : document(
                                group("01", "0120", "999993653"), group(category, element, value));

        Delivered.Taken taken = taken(Lo3Writer.text(dirty));

        assertThat(taken.document()).isEqualTo(dirty);
        assertThat(taken.findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.GEMELD);
                    assertThat(finding.place()).isEqualTo(place);
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.message()).doesNotContain(value).endsWith(".");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"19850000", "19850300", "00000000", "20000229", "19851231"})
    void anIncompleteDateIsNoDirt(String date) {
        Document document = document(group("01", "0120", "999993653", "0310", date));

        assertThat(taken(Lo3Writer.text(document)).findings()).isEmpty();
    }

    @Test
    void aMissingBsnIsReported() {
        assertThat(taken(Lo3Writer.text(document(group("01", "0110", "8940402024")))).findings())
                .extracting(Finding::rule)
                .containsExactly("bsn-ontbreekt");
    }

    @Test
    void aBsnSharedWithinTheDeliveryIsReportedWithTheOtherRecord() {
        List<Delivered> read = read((JANSEN + "\n" + JANSEN).getBytes(UTF_8));

        assertThat(read.get(0).findings()).isEmpty();
        assertThat(read.get(1).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("bsn-gedeeld");
                    assertThat(finding.message()).contains("persoonslijst 1 ");
                    assertThat(finding.record()).isEqualTo(2);
                    assertThat(finding.identification()).isEqualTo("8940402024");
                });
    }

    @Test
    void anElementThatStandsTwiceInACategoryIsReportedAndTheFirstIsKept() {
        Delivered.Taken taken =
                taken("00042" + "01037" + "0120009" + "999993653" + "0210001A" + "0210006Bernar");

        assertThat(taken.document().groups().getFirst().value("0210")).isEqualTo("A");
        assertThat(taken.findings()).extracting(Finding::place).containsExactly("01.02.10");
    }

    @Test
    void findingsOfOneListAreBounded() {
        List<Group> groups = new ArrayList<>();
        groups.add(group("01", "0120", "999993653"));
        for (int i = 0; i < 300; i++) {
            groups.add(group("99", "0110", "x"));
        }

        List<Finding> findings = taken(Lo3Writer.text(new Document(groups))).findings();

        assertThat(findings).hasSize(101);
        assertThat(findings.getLast().message()).contains("200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00069010640110010894 | teken 1 | lengte",
                "0006x01064 | teken 1 | lengte",
                "000 | teken 1 | lengte",
                "00000 | teken 6 | leeg",
                "000060106401 | teken 1 | lengte",
                "000050106 | teken 1 | lengte",
                "00005x1000 | teken 6 | categorie",
                "0000701000xx | teken 11 | categorie",
                "0000501009 | teken 6 | lengte",
                "00012010070120009 | teken 11 | lengte",
                "0001301008012x001Z | teken 11 | element",
                "00013010080120001Zoverig | teken 1 | lengte",
            })
    void whatIsNotReadableIsRefusedWithPlaceRuleAndRemedy(String line, String place, String rule) {
        List<Delivered> read = read((line + "\n" + JANSEN).getBytes(UTF_8));

        assertThat(read).hasSize(2);
        assertThat(read.get(0)).isInstanceOf(Delivered.Rejected.class);
        assertThat(read.get(0).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.GEWEIGERD);
                    assertThat(finding.place()).isEqualTo(place);
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.message()).endsWith(".");
                });
        assertThat(read.get(1)).as("the next record").isInstanceOf(Delivered.Taken.class);
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByTheirPlace() {
        byte[] latin = JANSEN.replace("Jansen-de Wit", "Jänsen-de Wit").getBytes(ISO_8859_1);

        Finding finding = rejected(latin);

        assertThat(finding.rule()).isEqualTo("tekenset");
        assertThat(finding.place()).isEqualTo("byte 63");
        assertThat(finding.message()).contains("E4").contains("UTF-8").contains("Windows-1252");
    }

    @Test
    void teletexIsRecognisedAndRefused() {
        byte[] teletex = JANSEN.getBytes(ISO_8859_1);
        teletex[62] = (byte) 0xC8;

        Finding finding = rejected(teletex);

        assertThat(finding.rule()).isEqualTo("teletex");
        assertThat(finding.message()).contains("C8").contains("Teletex").contains("UTF-8");
    }

    @Test
    void aNulIsRefusedAndAnotherControlCharacterIsReported() {
        assertThat(rejected(JANSEN.replace("Anne", "An\0e").getBytes(UTF_8)).rule())
                .isEqualTo("tekenset");
        assertThat(taken(JANSEN.replace("Anne", "An\te")).findings())
                .extracting(Finding::rule)
                .containsExactly("stuurteken");
    }

    @Test
    void aLineThatNeverEndsIsRefusedInBoundedMemory() {
        byte[] endless = "0".repeat(3_000_000).getBytes(UTF_8);
        byte[] all = new byte[endless.length + 1 + JANSEN.length()];
        System.arraycopy(endless, 0, all, 0, endless.length);
        all[endless.length] = '\n';
        System.arraycopy(JANSEN.getBytes(UTF_8), 0, all, endless.length + 1, JANSEN.length());

        List<Delivered> read = read(all);

        assertThat(read).hasSize(2);
        assertThat(read.get(0).findings()).extracting(Finding::rule).containsExactly("omvang");
        assertThat(read.get(1)).isInstanceOf(Delivered.Taken.class);
    }

    @Test
    void moreCategoriesThanAnyPersonHasAreRefused() {
        Finding finding = rejected(("10010" + "05000".repeat(2002)).getBytes(UTF_8));

        assertThat(finding.rule()).isEqualTo("omvang");
    }

    @Test
    void twoRecordsOfWhichTheLineEndWasLostAreBothRead() {
        assertThat(read((JANSEN + JANSEN).getBytes(UTF_8))).hasSize(2);
        assertThat(read((JANSEN + "7" + JANSEN + "\n" + JANSEN).getBytes(UTF_8)))
                .hasSize(3)
                .allMatch(d -> d instanceof Delivered.Taken);
    }

    private static Delivered.Taken taken(String line) {
        List<Delivered> read = read(line.getBytes(UTF_8));
        assertThat(read).hasSize(1);
        assertThat(read.getFirst()).isInstanceOf(Delivered.Taken.class);
        return (Delivered.Taken) read.getFirst();
    }

    private static Finding rejected(byte[] line) {
        List<Delivered> read = read(line);
        assertThat(read).hasSize(1);
        assertThat(read.getFirst()).isInstanceOf(Delivered.Rejected.class);
        return read.getFirst().findings().getFirst();
    }

    private static List<Delivered> read(byte[] delivery) {
        List<Delivered> read = new ArrayList<>();
        new Lo3Reader(new ByteArrayInputStream(delivery), PERSOONSLIJST)
                .forEachRemaining(read::add);
        return read;
    }

    private static Document document(Group... groups) {
        return new Document(List.of(groups));
    }

    private static Group group(String name, String... elements) {
        Group.Builder builder = new Group.Builder().begin(name);
        for (int i = 0; i < elements.length; i += 2) {
            builder.add(elements[i], elements[i + 1]);
        }
        return builder.build();
    }
}
