package nl.gemeentecloud.bag.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.store.register.DeliveryReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final String SMALL = "BAGNLDL-15092020-small.zip";
    private static final String PANDEN = "0221PND15092020-000002.zip";

    private final LoadedBag bag = new LoadedBag();

    @BeforeEach
    void theSampleMaterialIsThere() {
        assumeTrue(
                Files.exists(LoadedBag.sample(SMALL)), "the official sample material is not here");
    }

    @AfterEach
    void close() {
        bag.close();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        bag.types().forEach(type -> counts.put(type.name(), bag.count(type.name())));
        return counts;
    }

    private static Map<String, Long> distinct(Path... files) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        SampleCount.of(files).distinct.forEach((type, all) -> counts.put(type, (long) all.size()));
        return counts;
    }

    @Test
    void everyVoorkomenOfTheExtractIsInTheRegisterOnceAndDoublesAreReported() throws IOException {
        Path file = LoadedBag.sample(SMALL);

        DeliveryReport report = bag.load(file);

        SampleCount xml = SampleCount.of(file);
        assertThat(counts()).isEqualTo(distinct(file));
        assertThat(report.records())
                .isEqualTo(xml.read.values().stream().mapToLong(Integer::longValue).sum());
        assertThat(report.rejected()).isZero();
        long doubles = report.records() - report.added();
        assertThat(doubles).isPositive();
        assertThat(bag.report())
                .filteredOn(line -> line.contains(";dubbel;"))
                .hasSize((int) doubles);
    }

    @Test
    void theSameDeliveryAgainLeavesEveryRowAsItIs() throws IOException {
        bag.load(LoadedBag.sample(SMALL));
        List<String> before = versions();

        DeliveryReport again = bag.load(LoadedBag.sample(SMALL));

        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(versions()).isEqualTo(before);
    }

    private List<String> versions() {
        return bag.query("select ctid::text || xmin::text from bag.inonderzoek order by 1");
    }

    @Test
    void aFileByItselfBringsItsVoorkomensWhateverTheNameOfTheMunicipality() throws IOException {
        Path file = LoadedBag.sample(PANDEN);

        DeliveryReport report = bag.load(file);

        SampleCount xml = SampleCount.of(file);
        assertThat(report.added()).isEqualTo(3_098);
        assertThat(bag.query("select count(distinct identificatie) from bag.pand"))
                .containsExactly("1565");
        assertThat(bag.report())
                .filteredOn(line -> line.contains(";bouwjaar;"))
                .hasSize(xml.year9999);
        assertThat(bag.report())
                .filteredOn(line -> line.contains(";geldigheid;"))
                .hasSize(xml.beginIsEnd);
        assertThat(bag.query("select count(*) from bag.pand where oorspronkelijk_bouwjaar = 9999"))
                .containsExactly(Integer.toString(xml.year9999));
    }

    @Test
    void whatRefersToNothingIsTakenInAndReported() throws IOException {
        bag.load(LoadedBag.sample("doesburg-klein-xml/0221NUM15092020-000001.xml"));

        assertThat(bag.report())
                .anyMatch(
                        line -> line.contains("0362200001221879") && line.contains(";verwijzing;"));
        assertThat(
                        bag.query(
                                "select count(*) from bag.nummeraanduiding where identificatie = 362200001221879"))
                .isNotEqualTo(List.of("0"));
    }

    @Test
    void looseSamplesLoadOneAfterTheOther() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(LoadedBag.sample("gdal-lvbag"))) {
            files = all.sorted().toList();
        }
        Path[] doesburg;
        try (Stream<Path> all = Files.list(LoadedBag.sample("doesburg-klein-xml"))) {
            doesburg =
                    all.filter(file -> !file.getFileName().toString().startsWith("Leverings"))
                            .sorted()
                            .toArray(Path[]::new);
        }
        for (Path file : files) {
            assertThat(bag.load(file).rejected()).as(file.toString()).isZero();
        }
        for (Path file : doesburg) {
            assertThat(bag.load(file).rejected()).as(file.toString()).isZero();
        }
        Path[] everything = Stream.concat(files.stream(), Stream.of(doesburg)).toArray(Path[]::new);
        assertThat(counts()).containsAllEntriesOf(distinct(everything));
    }

    @Test
    void aPolygonThatTouchesItselfIsKeptAndReported() throws IOException {
        bag.load(LoadedBag.sample("gdal-lvbag/inval_polygon.xml"));

        assertThat(bag.report())
                .filteredOn(line -> line.contains(";geometrie;"))
                .singleElement()
                .asString()
                .contains("1581100000007976", "de rand raakt zichzelf bij 148260.379 451929.55");
    }

    @Test
    void aLeveringsdocumentByItselfBringsNothing() throws IOException {
        DeliveryReport report =
                bag.load(LoadedBag.sample("doesburg-klein-xml/Leveringsdocument-BAG-Extract.xml"));

        assertThat(report.records()).isZero();
        assertThat(bag.query("select count(*) from bag.levering_periode")).containsExactly("0");
    }
}
