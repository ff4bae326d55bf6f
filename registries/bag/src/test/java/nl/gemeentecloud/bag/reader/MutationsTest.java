package nl.gemeentecloud.bag.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.gemeentecloud.bag.LoadedBag;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;
import nl.gemeentecloud.store.register.DeliveryReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every kind of mutation, and every order in which deliveries can come; each test its gemeente. */
class MutationsTest {

    private static final LoadedBag BAG = new LoadedBag();
    private static int files;

    @AfterAll
    static void close() {
        BAG.close();
    }

    /** A voorkomen of a pand, with more elements of its history. */
    private static String pand(String identificatie, int voorkomen, String status, String history) {
        return """
        <Objecten:Pand><Objecten:identificatie domein="NL.IMBAG.Pand">%s</Objecten:identificatie>
        <Objecten:oorspronkelijkBouwjaar>1990</Objecten:oorspronkelijkBouwjaar><Objecten:status>%s</Objecten:status>
        <Historie:voorkomenidentificatie>%d</Historie:voorkomenidentificatie>
        <Historie:beginGeldigheid>2012-02-0%d</Historie:beginGeldigheid>%s
        <Historie:BeschikbaarLV><Historie:tijdstipRegistratieLV>2012-02-0%dT10:00:00.000000</Historie:tijdstipRegistratieLV></Historie:BeschikbaarLV></Objecten:Pand>
        """
                .formatted(identificatie, status, voorkomen, voorkomen, history, voorkomen);
    }

    private static String pand(String identificatie, int voorkomen, String status) {
        return pand(identificatie, voorkomen, status, "");
    }

    private static String doubt(String identificatie, String einde) {
        return """
        <K:KenmerkPandInOnderzoek><K:kenmerk>Status pand</K:kenmerk><K:identificatieVanPand>%s</K:identificatieVanPand>
        <K:inOnderzoek>J</K:inOnderzoek><Historie:beginGeldigheid>2020-01-01</Historie:beginGeldigheid>%s
        <Historie:tijdstipRegistratieLV>2020-01-02T10:00:00</Historie:tijdstipRegistratieLV></K:KenmerkPandInOnderzoek>
        """
                .formatted(identificatie, einde);
    }

    private static String gebied(String gemeente) {
        return "<s:Gebied-GEM><s:GemeenteIdentificatie>%s</s:GemeenteIdentificatie></s:Gebied-GEM>"
                .formatted(gemeente);
    }

    private static DeliveryReport stand(String gemeente, String day, String... objects)
            throws IOException {
        String document =
                "<xb:Levering %s><s:LVC-Extract><s:StandTechnischeDatum>%s</s:StandTechnischeDatum></s:LVC-Extract>%s</xb:Levering>"
                        .formatted(Declared.ALL, day, gebied(gemeente));
        String contents =
                "<sl:bagStand %s>%s</sl:bagStand>"
                        .formatted(Declared.ALL, String.join("", objects));
        Path file = BAG.folder().resolve("stand" + files++ + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("Leveringsdocument-BAG-Extract.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("9999PND.xml"));
            zip.write(contents.getBytes(StandardCharsets.UTF_8));
        }
        return BAG.load(file);
    }

    private static Path mutations(String gemeente, String vanaf, String tot, String... mutations)
            throws IOException {
        String xml =
                """
                <m:bagMutaties %s><m:bagInfo>%s
                <s:MUT-Extract><s:StandTechnischeDatum>%s</s:StandTechnischeDatum><s:MutatiedatumVanaf>%s</s:MutatiedatumVanaf>
                <s:MutatiedatumTot>%s</s:MutatiedatumTot></s:MUT-Extract></m:bagInfo>
                <ml:mutatieBericht><ml:mutatieGroep>%s</ml:mutatieGroep></ml:mutatieBericht></m:bagMutaties>
                """
                        .formatted(
                                Declared.ALL,
                                gebied(gemeente),
                                tot,
                                vanaf,
                                tot,
                                String.join("", mutations));
        return Files.writeString(BAG.folder().resolve("mutaties" + files++ + ".xml"), xml);
    }

    private static String was(String object) {
        return "<ml:was><m:bagObject>%s</m:bagObject></ml:was>".formatted(object);
    }

    private static String wordt(String object) {
        return "<ml:wordt><m:bagObject>%s</m:bagObject></ml:wordt>".formatted(object);
    }

    private static String toevoeging(String object) {
        return "<ml:toevoeging>%s</ml:toevoeging>".formatted(wordt(object));
    }

    private static String wijziging(String old, String now) {
        return "<ml:wijziging>%s%s</ml:wijziging>".formatted(was(old), wordt(now));
    }

    private static String verwijdering(String object) {
        return "<ml:verwijdering>%s</ml:verwijdering>".formatted(was(object));
    }

    private static List<String> statuses(String identificatie) {
        return BAG.query(
                "select concat_ws(' ', voorkomenidentificatie, status, eind_geldigheid, tijdstip_inactief, tijdstip_niet_bag_lv) from bag.pand where identificatie = %s order by voorkomenidentificatie"
                        .formatted(identificatie));
    }

    @Test
    void aChangeEndsOneVoorkomenAndBringsTheNext() throws IOException {
        String id = "0001100000000001";
        String ended =
                pand(id, 1, "A", "<Historie:eindGeldigheid>2012-02-02</Historie:eindGeldigheid>");
        stand("0001", "2026-01-01", pand(id, 1, "A"));

        DeliveryReport report =
                BAG.load(
                        mutations(
                                "0001",
                                "2026-01-01",
                                "2026-01-02",
                                wijziging(pand(id, 1, "A"), ended),
                                toevoeging(pand(id, 2, "B"))));

        assertThat(statuses(id)).containsExactly("1 A 2012-02-02", "2 B");
        assertThat(report.records()).isEqualTo(2);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.reported()).isZero();
    }

    @Test
    void correctionsAreKeptWithTheMomentTheyWereTakenBack() throws IOException {
        String id = "0002100000000001";
        String inactive =
                pand(
                        id,
                        1,
                        "A",
                        "<Historie:tijdstipInactief>2026-01-01T09:00:00</Historie:tijdstipInactief>");
        String notBag =
                pand(
                        id,
                        2,
                        "B",
                        "<Historie:tijdstipNietBagLV>2026-01-01T10:00:00</Historie:tijdstipNietBagLV>");
        stand("0002", "2026-01-01", pand(id, 1, "A"));

        DeliveryReport report =
                BAG.load(
                        mutations(
                                "0002",
                                "2026-01-01",
                                "2026-01-02",
                                wijziging(pand(id, 1, "A"), inactive),
                                toevoeging(pand(id, 2, "B")),
                                wijziging(pand(id, 2, "B"), notBag)));

        assertThat(statuses(id))
                .containsExactly("1 A 2026-01-01 09:00:00", "2 B 2026-01-01 10:00:00");
        assertThat(report.reported()).isZero();
    }

    @Test
    void whatIsRemovedIsGoneAndTheLastStateOfManyCounts() throws IOException {
        String id = "0003100000000001";
        String other = "0003100000000002";
        stand("0003", "2026-01-01", pand(id, 1, "A"), pand(other, 1, "A"));

        DeliveryReport report =
                BAG.load(
                        mutations(
                                "0003",
                                "2026-01-01",
                                "2026-01-02",
                                verwijdering(pand(id, 1, "A")),
                                wijziging(pand(other, 1, "A"), pand(other, 1, "B")),
                                wijziging(pand(other, 1, "B"), pand(other, 1, "C")),
                                toevoeging(pand(other, 2, "D")),
                                verwijdering(pand(other, 2, "D"))));

        assertThat(statuses(id)).isEmpty();
        assertThat(statuses(other)).containsExactly("1 C");
        assertThat(report.changed()).isEqualTo(2);
        assertThat(report.reported()).isZero();
    }

    @Test
    void aChangeOfTheKeyItselfLeavesOneVoorkomen() throws IOException {
        String id = "0004100000000001";
        stand("0004", "2026-01-01", pand(id, 1, "A"));

        DeliveryReport report =
                BAG.load(
                        mutations(
                                "0004",
                                "2026-01-01",
                                "2026-01-02",
                                wijziging(pand(id, 1, "A"), pand(id, 2, "A"))));

        assertThat(statuses(id)).containsExactly("2 A");
        assertThat(report.reported()).isZero();
    }

    @Test
    void whatIsInOnderzoekBeginsAndEnds() throws IOException {
        String id = "0005100000000001";
        String ended = doubt(id, "<Historie:eindGeldigheid>2026-01-03</Historie:eindGeldigheid>");
        stand("0005", "2026-01-01", pand(id, 1, "A"));

        BAG.load(mutations("0005", "2026-01-01", "2026-01-02", toevoeging(doubt(id, ""))));
        DeliveryReport report =
                BAG.load(
                        mutations(
                                "0005",
                                "2026-01-02",
                                "2026-01-05",
                                wijziging(doubt(id, ""), ended)));

        assertThat(
                        BAG.query(
                                "select objecttype || ' ' || kenmerk || ' ' || eind_geldigheid from bag.inonderzoek where identificatie = "
                                        + id))
                .containsExactly("pand Status pand 2026-01-03");
        assertThat(report.reported()).isZero();
    }

    @Test
    void whatWasOtherwiseIsReportedWithItsPlaceAndTheSourceIsFollowed() throws IOException {
        String id = "0006100000000001";
        String unknown = "0006100000000009";
        stand("0006", "2026-01-01", pand(id, 1, "A"), pand(id, 2, "A"), pand(id, 3, "A"));

        BAG.load(
                mutations(
                        "0006",
                        "2026-01-01",
                        "2026-01-02",
                        wijziging(pand(id, 1, "X"), pand(id, 1, "B")),
                        verwijdering(pand(id, 2, "X")),
                        toevoeging(pand(id, 3, "C")),
                        wijziging(pand(unknown, 1, "A"), pand(unknown, 1, "B")),
                        verwijdering(pand(unknown, 2, "A"))));

        assertThat(statuses(id)).containsExactly("1 B", "3 C");
        assertThat(statuses(unknown)).containsExactly("1 B");
        assertThat(BAG.report())
                .filteredOn(line -> !line.contains(";overlap;"))
                .hasSize(5)
                .anyMatch(line ->
                        line.startsWith("gemeld;1;" + id + " 1 ")
                                && line.contains(";pand.status;was;"))
                .anyMatch(line -> line.startsWith("gemeld;3;" + id + " 2 "))
                .anyMatch(line -> line.contains(";pand.status;toevoeging;"))
                .anyMatch(line -> line.contains(unknown) && line.contains(";pand;was;"))
                .anyMatch(line -> line.contains(unknown) && line.contains(";verwijdering;"));
    }

    @Test
    void aChangeOfWhichTheNewSideCannotBeReadLeavesWhatThereIs() throws IOException {
        String id = "0007100000000001";
        stand("0007", "2026-01-01", pand(id, 1, "A"));

        DeliveryReport report =
                BAG.load(
                        mutations(
                                "0007",
                                "2026-01-01",
                                "2026-01-02",
                                wijziging(pand(id, 1, "A"), pand("geen", 1, "B"))));

        assertThat(statuses(id)).containsExactly("1 A");
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void theSameDeliveryAgainChangesNothingAndTheReportSaysSo() throws IOException {
        String id = "0008100000000001";
        stand("0008", "2026-01-01", pand(id, 1, "A"));
        Path file =
                mutations(
                        "0008",
                        "2026-01-01",
                        "2026-01-02",
                        wijziging(pand(id, 1, "A"), pand(id, 1, "B")));
        BAG.load(file);
        List<String> before = BAG.query("select xmin::text from bag.pand order by ctid");

        DeliveryReport again = BAG.load(file);

        assertThat(again.records()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(BAG.report()).singleElement().asString().contains(";herhaling;");
        assertThat(BAG.query("select xmin::text from bag.pand order by ctid")).isEqualTo(before);
    }

    @Test
    void aGapIsRefusedAndSaysWhatIsMissing() throws IOException {
        String id = "0009100000000001";
        stand("0009", "2026-01-01", pand(id, 1, "A"));
        Path early = mutations("0009", "2026-01-01", "2026-01-03", toevoeging(pand(id, 2, "B")));
        Path late = mutations("0009", "2026-01-03", "2026-01-04", toevoeging(pand(id, 3, "C")));

        assertThatThrownBy(() -> BAG.load(late))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("van 2026-01-01 tot 2026-01-03 ontbreken")
                .hasMessageContaining("nieuwe stand");
        assertThat(statuses(id)).containsExactly("1 A");

        BAG.load(early);
        BAG.load(late);
        assertThat(statuses(id)).containsExactly("1 A", "2 B", "3 C");
    }

    @Test
    void whatIsOlderOrPartlyAppliedIsRefused() throws IOException {
        String id = "0010100000000001";
        stand("0010", "2026-01-10", pand(id, 1, "A"));

        assertThatThrownBy(() -> BAG.load(mutations("0010", "2026-01-01", "2026-01-05")))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("al bijgewerkt tot 2026-01-10");
        assertThatThrownBy(() -> BAG.load(mutations("0010", "2026-01-01", "2026-01-15")))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("een deel al verwerkt");
        assertThatThrownBy(() -> BAG.load(mutations("0099", "2026-01-10", "2026-01-15")))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("gemeente 0099")
                .hasMessageContaining("nog geen stand");
    }

    @Test
    void anotherFileOfAPeriodThatWasAppliedIsRefused() throws IOException {
        String id = "0011100000000001";
        stand("0011", "2026-01-01", pand(id, 1, "A"));
        BAG.load(mutations("0011", "2026-01-01", "2026-01-02"));

        assertThatThrownBy(() ->
                        BAG.load(
                                mutations(
                                        "0011",
                                        "2026-01-01",
                                        "2026-01-02",
                                        toevoeging(pand(id, 2, "B")))))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("andere inhoud");
    }

    @Test
    void aFreshStandClosesAGap() throws IOException {
        String id = "0012100000000001";
        stand("0012", "2026-01-01", pand(id, 1, "A"));
        stand("0012", "2026-02-01", pand(id, 1, "A"), pand(id, 2, "B"));

        BAG.load(mutations("0012", "2026-02-01", "2026-02-02", toevoeging(pand(id, 3, "C"))));

        assertThat(statuses(id)).containsExactly("1 A", "2 B", "3 C");
    }

    @Test
    void aFileThatWasCutOffOrGarbledLeavesNothingAndCanComeAgain() throws IOException {
        String id = "0013100000000001";
        stand("0013", "2026-01-01", pand(id, 1, "A"));
        Path file = mutations("0013", "2026-01-01", "2026-01-02", toevoeging(pand(id, 2, "B")));
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        assertThatThrownBy(() -> BAG.load(file))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining(String.valueOf(file.getFileName()));
        byte[] garbled = whole.clone();
        garbled[whole.length - 60] = '<';
        Files.write(file, garbled);
        assertThatThrownBy(() -> BAG.load(file)).isInstanceOf(UnreadableDelivery.class);
        assertThat(statuses(id)).containsExactly("1 A");

        Files.write(file, whole);
        BAG.load(file);
        assertThat(statuses(id)).containsExactly("1 A", "2 B");
    }

    @Test
    void aPeriodThatIsNotThereOrEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> BAG.load(mutations("0014", "2026-01-02", "2026-01-01")))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("eindigt niet na haar begin");
        assertThatThrownBy(() -> BAG.load(mutations("0014", "gisteren", "2026-01-01")))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessageContaining("'gisteren' is geen datum");
    }
}
