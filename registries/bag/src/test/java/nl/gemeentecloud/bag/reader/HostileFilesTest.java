package nl.gemeentecloud.bag.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;
import nl.gemeentecloud.store.register.DeliveryReport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final LoadedBag BAG = new LoadedBag();
    private static final String SQUARE = "0 0 10 0 10 10 0 10 0 0";

    @AfterAll
    static void close() {
        BAG.close();
    }

    private static String pand(String identificatie, String ring) {
        return """
        <Objecten:Pand><Objecten:identificatie domein="NL.IMBAG.Pand">%s</Objecten:identificatie>
        <Objecten:geometrie><gml:Polygon srsDimension="2"><gml:exterior><gml:LinearRing><gml:posList>%s</gml:posList>
        </gml:LinearRing></gml:exterior></gml:Polygon></Objecten:geometrie>
        <Objecten:oorspronkelijkBouwjaar>1990</Objecten:oorspronkelijkBouwjaar><Objecten:status>Pand in gebruik</Objecten:status>
        <Historie:voorkomenidentificatie>1</Historie:voorkomenidentificatie>
        <Historie:beginGeldigheid>2012-02-30</Historie:beginGeldigheid></Objecten:Pand>
        """
                .formatted(identificatie, ring);
    }

    private static String extract(String heading, String contents) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>%s
        <sl:bagStand %s>%s</sl:bagStand>
        """
                .formatted(heading, Declared.ALL, contents);
    }

    private static Path file(String name, String contents) throws IOException {
        return Files.writeString(BAG.folder().resolve(name), contents);
    }

    private static ThrowingCallable loading(Path file) {
        return () -> BAG.load(file);
    }

    private static void nothingWasTakenIn(String identificatie) {
        assertThat(
                        BAG.query(
                                "select count(*) from bag.pand where identificatie = "
                                        + identificatie))
                .containsExactly("0");
        assertThat(BAG.query("select relname from pg_class where relname like '%wordt_geladen%'"))
                .as("nothing is left behind")
                .isEmpty();
    }

    @Test
    void aDocumentTypeIsRefusedSoThatNoEntityCanBeDeclared() throws IOException {
        String lol =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        Path file =
                file(
                        "entiteit.xml",
                        extract(lol, pand("1000000000000001", SQUARE) + "<x>&b;&f;</x>"));

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("DOCTYPE");
        nothingWasTakenIn("1000000000000001");
    }

    @Test
    void anAttributeWithoutAnEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path file = BAG.folder().resolve("eindeloos.xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    extract("", pand("1000000000000002", SQUARE))
                            .replace("</sl:bagStand>", "<x y=\"")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] much = new byte[1 << 20];
            Arrays.fill(much, (byte) 'a');
            for (int i = 0; i < 64; i++) {
                out.write(much);
            }
        }

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("langer dan");
        nothingWasTakenIn("1000000000000002");
    }

    @Test
    void anArchiveThatGrowsBeyondMeasureIsRefused() throws IOException {
        Path file = BAG.folder().resolve("bom.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("bom.xml"));
            zip.write(
                    extract("", pand("1000000000000003", SQUARE))
                            .replace("</sl:bagStand>", "")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] elements = "<sl:x/>".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                zip.write(elements);
            }
        }

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("groeit");
        nothingWasTakenIn("1000000000000003");
    }

    @Test
    void anArchiveThatIsEncryptedIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("9999PND01012026-000001.xml"));
            zip.write(
                    extract("", pand("1000000000000041", SQUARE)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] archive = bytes.toByteArray();
        int list = indexOf(archive, new byte[] {'P', 'K', 1, 2});
        archive[list + 8] |= 1;
        Path file = BAG.folder().resolve("versleuteld.zip");
        Files.write(file, archive);

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("9999PND01012026-000001.xml is versleuteld");
        nothingWasTakenIn("1000000000000041");
    }

    private static int indexOf(byte[] all, byte[] part) {
        int at = 0;
        while (!Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }

    @Test
    void archivesInArchivesInArchivesAreRefusedAtADepth() throws IOException {
        byte[] inner =
                extract("", pand("1000000000000004", SQUARE)).getBytes(StandardCharsets.UTF_8);
        String name = "a.xml";
        for (int depth = 0; depth < 6; depth++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(inner);
            }
            inner = bytes.toByteArray();
            name = "a.zip";
        }
        Path file = Files.write(BAG.folder().resolve("diep.zip"), inner);

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("dieper genest");
    }

    @Test
    void anArchiveThatWasCutOffIsRefused() throws IOException {
        Path file = BAG.folder().resolve("half.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.xml"));
            zip.write(
                    extract("", pand("1000000000000005", SQUARE)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("geen geheel zip-bestand");
        nothingWasTakenIn("1000000000000005");
    }

    @Test
    void aFileThatStopsHalfwayLeavesNothing() throws IOException {
        String whole = extract("", pand("1000000000000006", SQUARE).repeat(3));
        Path file = file("half.xml", whole.substring(0, whole.length() - 300));

        assertThatThrownBy(loading(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("half.xml");
        nothingWasTakenIn("1000000000000006");
    }

    @Test
    void prefixesAreWhatTheFileDeclaresThemToBe() throws IOException {
        String renamed =
                extract("", pand("1000000000000021", SQUARE))
                        .replace("Objecten", "o")
                        .replace("gml:", "geo:")
                        .replace("xmlns:gml", "xmlns:geo")
                        .replace("sl:bagStand", "bagStand")
                        .replace("xmlns:sl", "xmlns");

        BAG.load(file("voorvoegsel.xml", renamed));

        assertThat(
                        BAG.query(
                                "select oorspronkelijk_bouwjaar from bag.pand where geometrie is not null and identificatie = 1000000000000021"))
                .containsExactly("1990");
    }

    @Test
    void anElementOfAnotherNamespaceIsRefusedWithFileNamespaceAndRemedy() throws IOException {
        String newer =
                extract("", pand("1000000000000022", SQUARE))
                        .replace("imbag/objecten/v20200601", "imbag/objecten/v20300101");

        assertThatThrownBy(loading(file("nieuwer.xml", newer)))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("nieuwer.xml")
                .hasMessageContaining("<Pand> hoort bij naamruimte")
                .hasMessageContaining("imbag/objecten/v20300101")
                .hasMessageContaining("lever het extract zoals het Kadaster het levert");
        assertThatThrownBy(
                        loading(
                                file(
                                        "geen.xml",
                                        extract(
                                                "",
                                                pand("1000000000000022", SQUARE) + "<status/>"))))
                .hasMessageContaining("<status> staat in geen naamruimte");
        assertThatThrownBy(
                        loading(
                                file(
                                        "los.xml",
                                        extract(
                                                "",
                                                pand("1000000000000022", SQUARE)
                                                        + "<los:status/>"))))
                .hasMessageContaining("xmlns:los ontbreekt");
        nothingWasTakenIn("1000000000000022");
    }

    @Test
    void whatOnlyLooksLikeAnObjectOrAPlaceIsNone() throws IOException {
        String file =
                extract(
                        "",
                        pand("1000000000000023", SQUARE).replace("Objecten:Pand>", "gml:Pand>")
                                + pand("1000000000000024", SQUARE)
                                        .replace("gml:posList", "Objecten:posList"));

        BAG.load(file("schijn.xml", file));

        nothingWasTakenIn("1000000000000023");
        assertThat(BAG.report())
                .anyMatch(line -> line.contains("1000000000000024") && line.contains("geometrie"));
    }

    @Test
    void geometryWithinATextIsNoPartOfThatText() throws IOException {
        String file =
                extract(
                        "",
                        pand("1000000000000025", SQUARE)
                                        .replace(
                                                ">1990<",
                                                "><gml:pos>1234</gml:pos><gml:Point><gml:pos>5678</gml:pos></gml:Point><")
                                + pand("1000000000000026", SQUARE)
                                        .replace(">1990<", "><Objecten:x>1990</Objecten:x><"));

        BAG.load(file("tussen.xml", file));

        assertThat(
                        BAG.query(
                                "select coalesce(oorspronkelijk_bouwjaar, 0) from bag.pand where identificatie in (1000000000000025, 1000000000000026) order by identificatie"))
                .containsExactly("0", "1990");
    }

    @Test
    void mutationsThatDoNotSayOfWhichPeriodTheyAreAreRefused() throws IOException {
        Path file = file("mutatie.xml", extract("", "").replace("sl:bagStand", "sl:bagMutaties"));

        assertThatThrownBy(loading(file)).hasMessageContaining("welke periode");
    }

    @Test
    void wrongGeometryAndDatesAreKeptAndReportedWithTheirPlace() throws IOException {
        Path file =
                file(
                        "vorm.xml",
                        extract(
                                "",
                                pand("1000000000000011", "0 0 10 10 10 0 0 10 0 0")
                                        + pand("1000000000000012", "0 0 10 0 10 10 0 10")
                                        + pand("1000000000000013", "0 0 10 0")
                                        + pand("1000000000000014", "nul nul")
                                        + pand("geen", SQUARE)
                                        + pand("1000000000000015", SQUARE)));

        DeliveryReport report = BAG.load(file);

        assertThat(report.added()).isEqualTo(5);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(BAG.report())
                .anyMatch(line -> line.contains("1000000000000011") && line.contains("kruist"))
                .anyMatch(line -> line.contains("1000000000000012") && line.contains("gesloten"))
                .anyMatch(line -> line.contains("1000000000000013") && line.contains("punten"))
                .anyMatch(line -> line.contains("1000000000000014") && line.contains("'nul'"))
                .anyMatch(line -> line.startsWith("geweigerd;5;"))
                .anyMatch(line -> line.contains("1000000000000015") && line.contains("2012-02-30"));
        assertThat(
                        BAG.query(
                                "select as_delivered from bag.pand where identificatie = 1000000000000015"))
                .containsExactly("beginGeldigheid=2012-02-30");
        assertThat(
                        BAG.query(
                                "select identificatie from bag.pand where geometrie is null and identificatie between 1000000000000011 and 1000000000000015"))
                .containsExactly("1000000000000014");
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 10 10 10 0 0 10 0 0, kruist zichzelf bij 5 5",
        "0 0 10 0 10 10 5 0 0 10 0 0, raakt zichzelf bij 5 0",
        "0 0 5 0 5 5 10 5 10 10 5 10 5 5 0 5 0 0, raakt zichzelf bij 5 5",
        "0 0 10 0 10 10 10 15 10 10 0 10 0 0, kruist zichzelf",
        "0 0 10 0 5 0 0 0, ''",
        "1 1 1 1 1 1 1 1, te weinig verschillende punten",
        "1e308 1e308 -1e308 1e308 -1e308 -1e308 1e308 1e308, is geen coördinaat",
        "1e999 1 2 2 3 3 1e999 1, is geen coördinaat",
        "NaN NaN 2 2 3 3 NaN NaN, is geen coördinaat"
    })
    void aRingThatIsNoSimpleOneIsReported(String ring, String said) throws IOException {
        BAG.load(file("ring.xml", extract("", pand("1000000000000031", ring))));

        assertThat(BAG.report())
                .filteredOn(line -> line.contains(";geometrie;"))
                .singleElement()
                .asString()
                .contains("1000000000000031", said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 10 0 10 10 0 10 0 0",
                "0 0 10 0 10 0 10 10 0 10 0 0 0 0",
                "0 0 5 0 10 0 10 10 0 10 0 0"
            })
    void aProperRingIsNotReported(String ring) throws IOException {
        BAG.load(file("ring.xml", extract("", pand("1000000000000032", ring))));

        assertThat(BAG.report()).noneMatch(line -> line.contains(";geometrie;"));
    }
}
