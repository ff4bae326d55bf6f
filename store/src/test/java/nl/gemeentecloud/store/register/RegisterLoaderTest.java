package nl.gemeentecloud.store.register;

import static nl.gemeentecloud.store.register.LoadedRegister.DAAR;
import static nl.gemeentecloud.store.register.LoadedRegister.HIER;
import static nl.gemeentecloud.store.register.LoadedRegister.person;
import static nl.gemeentecloud.store.register.LoadedRegister.persons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.time.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegisterLoaderTest {

    private static final String KILL_OTHERS =
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and usename = current_user and datname = current_database()";

    private static final RegisterLoader.Limits SMALL_PARTS =
            new RegisterLoader.Limits(100, 2, Duration.ofSeconds(20));

    private static LoadedRegister register;

    @BeforeAll
    static void open() {
        register = new LoadedRegister();
    }

    @AfterAll
    static void close() {
        register.close();
    }

    private static List<Long> counts(DeliveryReport report) {
        return List.of(report.added(), report.changed(), report.unchanged());
    }

    @Test
    void aDeliveryThatIsRepeatedChangesNothing() throws SQLException {
        Gemeentecode houder = Gemeentecode.of(1001);
        DeliveryReport first = register.load(houder, "repeat", persons(0, 500, "Jansen"));
        DeliveryReport again = register.load(houder, "repeat", persons(0, 500, "Jansen"));

        assertThat(counts(first)).containsExactly(500L, 0L, 0L);
        assertThat(counts(again)).containsExactly(0L, 0L, 500L);
        assertThat(register.count("select count(*) from proefregister.persoon where houder = 1001"))
                .isEqualTo(500);
        assertThat(
                        register.count(
                                "select count(*) from proefregister.register_event where houder ="
                                        + " 1001"))
                .isEqualTo(500);
        assertThat(register.reader.status(register.person, houder))
                .hasValueSatisfying(status -> {
                    assertThat(status.version()).isEqualTo(1);
                    assertThat(status.objects()).isEqualTo(500);
                });
    }

    @Test
    void whatChangedGetsANewVersionAndKeepsItsNumber() throws SQLException {
        Gemeentecode houder = Gemeentecode.of(1002);
        register.load(houder, "before", persons(0, 200, "Jansen"));
        StoredRecord before =
                register.reader.read(register.byBsn("000000007", Moment.NOW), houder).getFirst();

        List<Delivered> later = new ArrayList<>(persons(0, 199, "Jansen"));
        later.set(7, person(7, "a:0000000007", "000000007", "01.0240", "De Vries"));
        later.add(person(900, "a:0000000900", "000000900", "01.0240", "Nieuw"));
        DeliveryReport report = register.load(houder, "after", later);

        assertThat(counts(report)).containsExactly(1L, 1L, 198L);
        StoredRecord after =
                register.reader.read(register.byBsn("000000007", Moment.NOW), houder).getFirst();
        assertThat(after.objectId()).isEqualTo(before.objectId());
        assertThat(after.pseudonym())
                .isEqualTo(before.pseudonym())
                .isEqualTo(LoadedRegister.pseudonym(before.objectId()));
        assertThat(register.value(after, "01", "0240")).isEqualTo("De Vries");
        Moment then = Moment.bekendOp(before.recordedFrom());
        assertThat(register.reader.read(register.byBsn("000000007", then), houder))
                .singleElement()
                .satisfies(r -> assertThat(register.value(r, "01", "0240")).isEqualTo("Jansen7"));
        assertThat(register.count("select count(*) from proefregister.persoon where houder = 1002"))
                .as("one old version, nobody forgotten because they were not delivered")
                .isEqualTo(202);
        assertThat(
                        register.count(
                                "select count(*) from proefregister.register_event where houder ="
                                        + " 1002 and kind = 'changed'"))
                .isEqualTo(1);
    }

    @Test
    void recordsOfOneDeliveryWithTheSameKeyAreToldApartByTheirOrder() {
        Gemeentecode houder = Gemeentecode.of(1003);
        List<Delivered> twins =
                List.of(
                        person(1, "a:1", "111111111", "01.0240", "Eerste"),
                        person(2, "a:2", "222222222", "01.0240", "Ander"),
                        person(3, "a:1", "111111111", "01.0240", "Tweede"),
                        person(4, "a:1", "111111111", "01.0240", "Derde"));
        register.load(houder, "twins", twins);

        assertThat(counts(register.load(houder, "twins", twins))).containsExactly(0L, 0L, 4L);
        List<StoredRecord> found =
                register.reader.read(register.byBsn("111111111", Moment.NOW), houder);
        assertThat(found.stream().map(r -> register.value(r, "01", "0240")))
                .containsExactly("Eerste", "Tweede", "Derde");
        assertThat(found.stream().map(StoredRecord::objectId).distinct()).hasSize(3);
    }

    @Test
    void aDeliveryThatWasCutShortGoesOnWhereItStopped() throws SQLException {
        Gemeentecode houder = Gemeentecode.of(1004);
        List<Delivered> persons = persons(0, 1_000, "Jansen");
        List<Delivered> broken = new ArrayList<>(persons.subList(0, 450));
        RegisterLoader loader = register.loader(SMALL_PARTS);
        Delivery delivery = register.delivery(houder, "cut short");

        assertThatThrownBy(() ->
                        loader.load(
                                delivery,
                                new Breaking(broken.iterator()),
                                register.findings("cut"),
                                p -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThat(register.count("select count(*) from proefregister.persoon where houder = 1004"))
                .as("whole parts only")
                .isEqualTo(400);

        DeliveryReport report =
                register.loader(SMALL_PARTS)
                        .load(delivery, persons.iterator(), register.findings("cut"), p -> {});

        assertThat(report.resumed()).isTrue();
        assertThat(counts(report)).containsExactly(1_000L, 0L, 0L);
        assertThat(
                        register.count(
                                "select count(distinct bronsleutel) from proefregister.persoon"
                                        + " where houder = 1004 and recorded_to = 'infinity'"))
                .isEqualTo(1_000);
        assertThat(register.load(houder, "cut short", persons).resumed())
                .as("finished, so a repetition compares everything")
                .isFalse();
    }

    /** A source that fails after its last record. */
    private record Breaking(java.util.Iterator<Delivered> records)
            implements java.util.Iterator<Delivered> {
        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Delivered next() {
            if (!records.hasNext()) {
                throw new IllegalStateException("the line is gone");
            }
            return records.next();
        }
    }

    @Test
    void connectionsThatAreKilledInTheMiddleLoseNothing() throws Exception {
        Gemeentecode houder = Gemeentecode.of(1005);
        List<Delivered> persons = persons(0, 3_000, "Jansen");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            var killing =
                    other.submit(() -> {
                        // one connection, so that it never meets one that it killed itself
                        try (Connection killer = register.zone().loading().getConnection();
                                PreparedStatement kill = killer.prepareStatement(KILL_OTHERS)) {
                            for (int i = 0; i < 3; i++) {
                                Thread.sleep(60);
                                kill.execute();
                            }
                        }
                        return null;
                    });
            DeliveryReport report =
                    register.loader(SMALL_PARTS)
                            .load(
                                    register.delivery(houder, "killed"),
                                    persons.iterator(),
                                    register.findings("killed"),
                                    p -> {});
            killing.get();

            assertThat(report.added() + report.unchanged()).isEqualTo(3_000);
        }
        assertThat(register.count("select count(*) from proefregister.persoon where houder = 1005"))
                .isEqualTo(3_000);
        assertThat(register.reader.status(register.person, houder).map(RegisterStatus::objects))
                .isEqualTo(Optional.of(3_000L));
    }

    @Test
    void twoDeliveriesAtOnceLeaveOneVersionOfEachObject() throws Exception {
        Gemeentecode houder = Gemeentecode.of(1006);
        RegisterLoader loader = register.loader(SMALL_PARTS);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (var done :
                    both.invokeAll(
                            List.of(
                                    () -> deliver(loader, houder, "left", "Links"),
                                    () -> deliver(loader, houder, "right", "Rechts")))) {
                done.get();
            }
        }
        assertThat(
                        register.count(
                                "select count(*) from proefregister.persoon where houder = 1006 and"
                                        + " recorded_to = 'infinity'"))
                .isEqualTo(600);
        assertThat(
                        register.count(
                                "select count(distinct object_id) from proefregister.persoon where"
                                        + " houder = 1006"))
                .isEqualTo(600);
    }

    private static DeliveryReport deliver(
            RegisterLoader loader, Gemeentecode houder, String name, String surname) {
        return loader.load(
                register.delivery(houder, name),
                persons(0, 600, surname).iterator(),
                register.findings(name),
                p -> {});
    }

    @Test
    void dirtIsTakenInAndReportedAndWhatCannotBeReadIsExplained() throws IOException {
        Finding elfproef =
                new Finding(
                        Finding.Severity.GEMELD,
                        1,
                        "=HYPERLINK(\"x\")",
                        "01.01.20",
                        "elfproef",
                        "burgerservicenummer; voldoet niet aan de \"elfproef\"");
        Finding unreadable =
                new Finding(
                        Finding.Severity.GEWEIGERD,
                        2,
                        "",
                        "teken 17",
                        "lo3",
                        "regel is afgebroken");
        Delivered.Taken dirty = person(1, "a:1", "123456789");
        DeliveryReport report =
                register.load(
                        Gemeentecode.of(1007),
                        "dirt",
                        List.of(
                                new Delivered.Taken(1, "a:1", dirty.document(), List.of(elfproef)),
                                new Delivered.Rejected(2, List.of(unreadable)),
                                person(3, "", "123456780"),
                                person(4, "a:4", "1".repeat(2_000_000)),
                                person(5, "a:5", "123456781")));

        assertThat(counts(report)).containsExactly(2L, 0L, 0L);
        assertThat(report.records()).isEqualTo(5);
        assertThat(report.reported()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(3);
        assertThat(Files.readString(report.findings().orElseThrow()))
                .startsWith("\uFEFFernst;record;kenmerk;plaats;regel;melding\r\n")
                .contains(
                        "gemeld;1;\"'=HYPERLINK(\"\"x\"\")\";01.01.20;elfproef;"
                                + "\"burgerservicenummer; voldoet niet aan de \"\"elfproef\"\"\"\r\n")
                .contains("geweigerd;2;;teken 17;lo3;regel is afgebroken\r\n")
                .contains("geweigerd;3;;;sleutel;")
                .contains("geweigerd;4;a:4;;omvang;");
        assertThat(Files.getPosixFilePermissions(report.findings().orElseThrow()))
                .as("it names people")
                .hasSize(2);
    }

    @Test
    void aDeliveryWithoutFindingsLeavesNoFile() {
        assertThat(register.load(Gemeentecode.of(1008), "clean", persons(0, 3, "X")).findings())
                .isEmpty();
    }

    @Test
    void textThatNoDatabaseKeepsIsTakenInAllTheSame() {
        Gemeentecode houder = Gemeentecode.of(1009);
        register.load(
                houder,
                "odd",
                List.of(
                        person(1, "a:1", "1", "01.0240", "nul\0teken"),
                        person(2, "a:2", "2", "01.0240", "half\uD800"),
                        person(3, "a:3", "3", "01.0240", "É".repeat(5_000)),
                        person(4, "a:4", "4", "01.0240", "")));

        assertThat(register.find(houder, new Criterion.Equal("naam", "nulteken")))
                .containsExactly("1");
        assertThat(register.find(houder, new Criterion.Equal("naam", "E".repeat(5_000))))
                .containsExactly("3");
    }

    @Test
    void replacingAllLeavesNothingOfWhatWas() throws SQLException {
        Gemeentecode houder = Gemeentecode.of(1010);
        register.load(houder, "old", persons(0, 300, "Oud"));
        register.load(HIER, "neighbour", persons(0, 3, "Buur"));
        RegisterLoader loader = register.loader(RegisterLoader.Limits.USUAL);
        for (int size : List.of(2, 0, 150, 1)) {
            DeliveryReport report =
                    loader.replaceAll(
                            register.delivery(houder, "new"),
                            persons(10, 10 + size, "Nieuw"),
                            register.findings("new"));

            assertThat(report.added()).isEqualTo(size);
            assertThat(
                            register.count(
                                    "select count(*) from proefregister.persoon where houder ="
                                            + " 1010"))
                    .isEqualTo(size);
            assertThat(register.reader.status(register.person, houder).map(RegisterStatus::objects))
                    .isEqualTo(Optional.of((long) size));
        }
        assertThat(register.find(houder, new Criterion.Begins("naam", "nieuw")))
                .containsExactly("000000010");
        assertThat(register.find(HIER, new Criterion.Begins("naam", "buur"))).hasSize(3);
        assertThat(register.find(DAAR, new Criterion.Begins("naam", "nieuw"))).isEmpty();
    }
}
