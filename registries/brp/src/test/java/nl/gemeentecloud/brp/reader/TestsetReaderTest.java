package nl.gemeentecloud.brp.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.model.CategorieStapel;
import nl.gemeentecloud.brp.model.Persoonslijst;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import org.junit.jupiter.api.Test;

class TestsetReaderTest {

    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();

    private static final String HEADER =
            "\uFEFF;01.01.10;01.01.20;01.02.40;01.H;05.02.40;05.H;06.88.10;06.88.10;06.H;09.02.40;"
                    + "09.H\n";

    @Test
    void aRowWithAnIdIsAPersonAndTheRowsBelowItBelongToIt() {
        List<Delivered> read =
                read(
                        HEADER
                                + "Lg01_1;8940402024;999993653;Jansen;51;Smit;55;;;;Kees;09\n"
                                + ";;;Janssen;;Smits;05;;;;Piet;59\n"
                                + ";;;;;Bakker;;;;;Pieter;\n"
                                + "Lg01_2;8320968431;999990639;Burck;;;;;;;;\n");

        assertThat(read).hasSize(2);
        Persoonslijst jansen = lijst(read.get(0));
        assertThat(jansen.value(1, "0240")).isEqualTo("Jansen");
        assertThat(jansen.stapel(1).orElseThrow().historie())
                .extracting(c -> c.value("0240"))
                .containsExactly("Janssen");
        assertThat(jansen.stapels(5))
                .extracting(s -> s.value("0240"))
                .containsExactly("Smit", "Bakker");
        assertThat(jansen.stapels(9))
                .extracting(s -> s.value("0240"))
                .containsExactly("Kees", "Piet");
        assertThat(jansen.stapels(9).get(1).historie())
                .extracting(c -> c.value("0240"))
                .containsExactly("Pieter");
        assertThat(((Delivered.Taken) read.get(1)).key()).isEqualTo("a:8320968431");
    }

    @Test
    void aHeadingThatStandsThereTwiceMeansTheNextElementAndIsReported() {
        List<Delivered> read = read(HEADER + "Lg01_1;;999993653;;;;;0201;Verdrag;;;\n");

        assertThat(lijst(read.getFirst()).value(6, "8810")).isEqualTo("0201");
        assertThat(lijst(read.getFirst()).value(6, "8820")).isEqualTo("Verdrag");
        assertThat(read.getFirst().findings())
                .filteredOn(f -> f.rule().equals("kolom"))
                .extracting(Finding::place)
                .containsExactly("06.88.10");
    }

    @Test
    void aRowThatColumnHDoesNotAnnounceIsReadAndReported() {
        List<Delivered> read =
                read(HEADER + "Lg01_1;;999993653;Jansen;;;;;;;;\n;;;Janssen;;;;;;;;\n");

        assertThat(lijst(read.getFirst()).stapel(1).orElseThrow().historie()).hasSize(1);
        assertThat(read.getFirst().findings())
                .filteredOn(f -> f.rule().equals("vervolgrij"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("Rij 3").contains("historie"));
    }

    @Test
    void anAnnouncedRowThatIsEmptyIsReported() {
        List<Delivered> read =
                read(HEADER + "Lg01_1;;999993653;Jansen;51;;;;;;;\n;;;;;;;;;;Kees;\n");

        assertThat(read.getFirst().findings())
                .filteredOn(f -> f.rule().equals("vervolgrij"))
                .extracting(Finding::place)
                .containsExactly("01.H", "09.H");
    }

    @Test
    void quotesAndLineEndsInQuotesAreRead() {
        List<Delivered> read =
                read(HEADER + "Lg01_1;;999993653;\"Jan \"\"de; kleine\"\"\";;;;;;;;\r\n");

        assertThat(lijst(read.getFirst()).value(1, "0240")).isEqualTo("Jan \"de; kleine\"");
    }

    @Test
    void whatIsNotReadableIsRefusedByRowAndCostsNobodyElse() {
        List<Delivered> read =
                read(
                        HEADER
                                + ";;;wees;;;;;;;;\n"
                                + "Lg01_1;;999993653;Jan\uFFFDsen;;;;;;;;\n"
                                + "Lg01_2;;;;;;;;;;;\n"
                                + "Lg01_3;;999990639;Burck;;;;;;;;\n");

        assertThat(read.subList(0, 3))
                .allSatisfy(d -> assertThat(d).isInstanceOf(Delivered.Rejected.class));
        assertThat(read.subList(0, 3))
                .flatExtracting(Delivered::findings)
                .extracting(Finding::rule)
                .containsExactly("vervolgrij", "tekenset", "leeg");
        assertThat(read.get(3)).isInstanceOf(Delivered.Taken.class);
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedInBoundedMemory() {
        List<Delivered> read =
                read(
                        HEADER
                                + "Lg01_1;;999993653;\"Jansen;;;;;;;;\n"
                                + "Lg01_2;;999990639;Burck;;;;;;;;\n".repeat(20_000));

        assertThat(read.getFirst().findings()).extracting(Finding::rule).contains("omvang");
        assertThat(read.getLast()).isInstanceOf(Delivered.Taken.class);
    }

    @Test
    void everyPersonOfTheTestsetIsInWithAllThatTheFileHolds() throws IOException {
        List<Delivered> read = readTestset();

        assertThat(read).hasSize(412).allMatch(d -> d instanceof Delivered.Taken);
        // counted apart from this program, with another CSV reader
        assertThat(categories(read))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("01", 412),
                                Map.entry("51", 103),
                                Map.entry("02", 404),
                                Map.entry("52", 54),
                                Map.entry("03", 404),
                                Map.entry("53", 58),
                                Map.entry("04", 468),
                                Map.entry("54", 65),
                                Map.entry("05", 175),
                                Map.entry("55", 65),
                                Map.entry("06", 21),
                                Map.entry("56", 9),
                                Map.entry("07", 412),
                                Map.entry("08", 412),
                                Map.entry("58", 610),
                                Map.entry("09", 359),
                                Map.entry("59", 137),
                                Map.entry("10", 40),
                                Map.entry("60", 97),
                                Map.entry("11", 34),
                                Map.entry("61", 8),
                                Map.entry("12", 139),
                                Map.entry("13", 6)));
        long values =
                read.stream()
                        .flatMap(d -> ((Delivered.Taken) d).document().groups().stream())
                        .mapToLong(group -> group.values().size())
                        .sum();
        assertThat(values).isEqualTo(VALUES);
    }

    @Test
    void theDirtOfTheTestsetIsReported() throws IOException {
        List<Finding> findings =
                readTestset().stream().flatMap(d -> d.findings().stream()).toList();

        assertThat(findings).allMatch(f -> f.severity() == Finding.Severity.GEMELD);
        assertThat(findings).filteredOn(f -> f.rule().equals("bsn-ontbreekt")).hasSize(2);
        assertThat(findings).filteredOn(f -> f.rule().equals("bsn-gedeeld")).hasSize(3);
        assertThat(findings)
                .filteredOn(f -> f.rule().equals("kolom"))
                .extracting(Finding::place)
                .containsExactly("06.88.10");
        assertThat(findings).filteredOn(f -> f.rule().equals("vervolgrij")).hasSize(12);
        assertThat(findings).filteredOn(f -> f.rule().equals("lengte")).isNotEmpty();
        assertThat(findings)
                .filteredOn(f -> !f.identification().isEmpty())
                .allSatisfy(f -> assertThat(f.message()).doesNotContain(f.identification()));
    }

    @Test
    void everyPersonOfTheTestsetCanBeWrittenAsLo3AndReadBack() throws IOException {
        for (Delivered delivered : readTestset()) {
            Delivered.Taken person = (Delivered.Taken) delivered;
            byte[] line = Lo3Writer.bytes(person.document());

            Delivered back = new Lo3Reader(new ByteArrayInputStream(line), PERSOONSLIJST).next();

            assertThat(((Delivered.Taken) back).document()).isEqualTo(person.document());
        }
    }

    @Test
    void noStackOfTheTestsetIsHistoryOnly() throws IOException {
        for (Delivered delivered : readTestset()) {
            assertThat(lijst(delivered).stapels())
                    .extracting(CategorieStapel::actueel)
                    .allMatch(actueel -> actueel.isPresent());
        }
    }

    private static final long VALUES = 47_526;

    private static Map<String, Integer> categories(List<Delivered> read) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Delivered delivered : read) {
            for (Group group : ((Delivered.Taken) delivered).document().groups()) {
                counts.merge(group.name(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Persoonslijst lijst(Delivered delivered) {
        return Persoonslijst.of(((Delivered.Taken) delivered).document());
    }

    private static List<Delivered> readTestset() throws IOException {
        Path file =
                Path.of(
                        System.getProperty("gemeentecloud.root"),
                        "../shared/data/brp/testset-persoonslijsten-gba-v-a.csv");
        assumeTrue(Files.exists(file), "the RvIG test set is not on this machine");
        try (InputStream in = Files.newInputStream(file)) {
            List<Delivered> read = new ArrayList<>();
            BrpReaders.open(in, PERSOONSLIJST).forEachRemaining(read::add);
            return read;
        }
    }

    private static List<Delivered> read(String csv) {
        List<Delivered> read = new ArrayList<>();
        new TestsetReader(new ByteArrayInputStream(csv.getBytes(UTF_8)), PERSOONSLIJST)
                .forEachRemaining(read::add);
        return read;
    }
}
