package nl.gemeentecloud.store.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import nl.gemeentecloud.store.document.DocumentCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables in typed columns that are the same for all, and are read as a whole. */
class NationalTableTest {

    private static LoadedRegister register;

    @BeforeAll
    static void open() {
        register = new LoadedRegister();
    }

    @AfterAll
    static void close() {
        register.close();
    }

    private static Delivered row(long number, String... values) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            elements.put(values[i], values[i + 1]);
        }
        return new Delivered.Taken(
                number, values[1], new Document(List.of(new Group("rij", elements))), List.of());
    }

    private static DeliveryReport replace(String name, List<Delivered> rows) {
        return register.loader(RegisterLoader.Limits.USUAL)
                .replaceAll(
                        Delivery.national(register.table, name, LoadedRegister.fingerprint(name)),
                        rows,
                        register.findings(name));
    }

    private static List<Document> documents(List<StoredRecord> records) {
        DocumentCodec codec = new DocumentCodec(register.table);
        return records.stream().map(found -> codec.decode(found.document())).toList();
    }

    private static List<String> codes(Query query) {
        return documents(register.reader.read(query, LoadedRegister.HIER)).stream()
                .map(document -> document.groups().getFirst().values().get("code"))
                .toList();
    }

    @Test
    void aTableComesBackAsItWasDeliveredWithAVersionThatRises() throws Exception {
        long before = register.reader.version(register.table);
        List<Delivered> rows =
                List.of(
                        row(1, "code", "0518", "aantal", "12", "van", "19980101"),
                        row(2, "code", "0599", "aantal", "012", "van", "nooit"),
                        row(3, "code", "0599", "aantal", "twaalf", "onbekend", "x"));

        DeliveryReport report = replace("whole", rows);

        Whole whole = register.reader.whole(register.table);
        assertThat(whole.version()).isEqualTo(before + 1);
        assertThat(documents(whole.records()))
                .extracting(document -> document.groups().getFirst().values())
                .containsExactly(
                        Map.of("code", "0518", "aantal", "12", "van", "19980101"),
                        Map.of("code", "0599", "aantal", "012", "van", "nooit"),
                        Map.of("code", "0599", "aantal", "twaalf"));
        assertThat(report.reported()).as("dirt is kept and reported").isEqualTo(2);
        assertThat(Files.readString(report.findings().orElseThrow(), StandardCharsets.UTF_8))
                .contains("gemeld;2;0599;rij.aantal;vorm;")
                .contains("gemeld;2;0599;rij.van;datum;")
                .contains("gemeld;3;0599;rij.onbekend;vorm;");
    }

    @Test
    void aRowIsFoundOnTheDayOnWhichItHolds() {
        replace(
                "validity",
                List.of(
                        row(1, "code", "oud", "van", "19900101", "tot", "20000101"),
                        row(2, "code", "nu", "van", "20000101"),
                        row(3, "code", "ergens in 2010", "van", "20100000", "tot", "20100000"),
                        row(4, "code", "altijd", "van", "00000000"),
                        row(5, "code", "februari", "van", "2019-02-30", "tot", "2020-02-30")));
        Query any = query(Moment.NOW);

        assertThat(codes(any)).containsExactly("oud", "nu", "ergens in 2010", "altijd", "februari");
        assertThat(codes(query(Moment.geldigOp(LocalDate.of(1999, 12, 31)))))
                .containsExactly("oud", "altijd");
        assertThat(codes(query(Moment.geldigOp(LocalDate.of(2000, 1, 1)))))
                .containsExactly("nu", "altijd");
        assertThat(codes(query(Moment.geldigOp(LocalDate.of(2010, 7, 1)))))
                .containsExactly("nu", "ergens in 2010", "altijd");
        assertThat(codes(query(Moment.geldigOp(LocalDate.of(2020, 2, 28)))))
                .containsExactly("nu", "altijd", "februari");
    }

    private static Query query(Moment moment) {
        return new Query(
                register.table,
                List.of(
                        new Criterion.OneOf(
                                "op_code",
                                List.of("oud", "nu", "ergens in 2010", "altijd", "februari"))),
                moment,
                100);
    }

    @Test
    void aDeliveryOfRowsIsMergedLikeAnyOther() {
        List<Delivered> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(row(i, "code", "c" + i, "aantal", Integer.toString(i), "van", "20200101"));
        }
        replace("empty", List.of());
        register.loader(RegisterLoader.Limits.USUAL)
                .load(delivery("many"), rows.iterator(), register.findings("many"), p -> {});
        rows.set(3, row(3, "code", "c3", "aantal", "4", "van", "20200101"));

        DeliveryReport report =
                register.loader(RegisterLoader.Limits.USUAL)
                        .load(
                                delivery("more"),
                                rows.iterator(),
                                register.findings("more"),
                                p -> {});

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(499);
        assertThat(register.reader.whole(register.table).records()).hasSize(500);
    }

    private static Delivery delivery(String name) {
        return Delivery.national(register.table, name, LoadedRegister.fingerprint(name));
    }

    @Test
    void aRegisterPerHouderIsNotReadAsAWhole() {
        assertThatThrownBy(() -> register.reader.whole(register.person))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Delivery.national(register.person, "x", "0".repeat(64)))
                .hasMessageContaining("delivered to a houder");
    }

    @Test
    void newKeysAreFilledForRecordsThatAreThere() {
        RegisterDefinition first =
                Defined.register("vullen").personen().tabel("tabel").definition();
        new RegisterTables(register.zone()).prepare(first);
        RegisterLoader loader = register.loader(RegisterLoader.Limits.USUAL);
        List<Delivered> persons = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            persons.add(
                    LoadedRegister.person(i, "a:" + i, Integer.toString(i), "01.0210", "Zoë" + i));
        }
        loader.load(
                Delivery.to(
                        LoadedRegister.HIER,
                        first.objectType("persoon"),
                        "vullen",
                        LoadedRegister.fingerprint("vullen"),
                        LoadedRegister::pseudonym),
                persons.iterator(),
                register.findings("vullen"),
                p -> {});

        RegisterDefinition second =
                Defined.register("vullen")
                        .version(2)
                        .personen(List.of("voornamen"), List.of(List.of("voornamen")))
                        .tabel("tabel", "toelichting")
                        .definition();
        assertThat(new RegisterTables(register.zone()).prepare(second))
                .isInstanceOf(TableChange.Applied.class);

        Query query =
                new Query(
                        second.objectType("persoon"),
                        List.of(new Criterion.Begins("voornamen", "zoe119")),
                        Moment.NOW,
                        100);
        assertThat(register.reader.read(query, LoadedRegister.HIER)).hasSize(11);
        assertThat(register.reader.read(query, LoadedRegister.DAAR)).isEmpty();
    }
}
