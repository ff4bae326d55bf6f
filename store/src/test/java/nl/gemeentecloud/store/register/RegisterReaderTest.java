package nl.gemeentecloud.store.register;

import static nl.gemeentecloud.store.register.LoadedRegister.DAAR;
import static nl.gemeentecloud.store.register.LoadedRegister.HIER;
import static nl.gemeentecloud.store.register.LoadedRegister.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.query.Criterion.Absent;
import nl.gemeentecloud.core.query.Criterion.AnyOf;
import nl.gemeentecloud.core.query.Criterion.Begins;
import nl.gemeentecloud.core.query.Criterion.Equal;
import nl.gemeentecloud.core.query.Criterion.NoneOf;
import nl.gemeentecloud.core.query.Criterion.OneOf;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {

    private static LoadedRegister register;

    @BeforeAll
    static void load() {
        register = new LoadedRegister();
        register.load(
                HIER,
                "hier",
                List.of(
                        person(
                                1, "a:1", "1", "01.0240", "Jansen", "08.1160", "2513 AA", "08.1120",
                                "1"),
                        person(
                                2, "a:2", "2", "01.0240", "JANSSEN", "08.1160", "2513AA", "08.1120",
                                "2"),
                        person(3, "a:3", "3", "01.0240", "Çelik", "07.6720", "O"),
                        person(4, "a:4", "4", "01.0240", "Jansen", "07.6720", "F"),
                        person(5, "a:5", "5", "01.0240", "Jans\uDBFF\uDFFF"),
                        person(6, "a:6", "6")));
        register.load(
                DAAR,
                "daar",
                List.of(
                        person(1, "a:1", "1", "01.0240", "Van daar"),
                        person(2, "a:99", "99", "01.0240", "Jansen")));
    }

    @AfterAll
    static void close() {
        register.close();
    }

    private static List<String> find(Criterion... criteria) {
        return register.find(HIER, criteria);
    }

    @Test
    void aKeyIsComparedInTheFormInWhichItWasExtracted() {
        assertThat(find(new Equal("naam", "jansen"))).containsExactly("1", "4");
        assertThat(find(new Equal("naam", "Celik"))).containsExactly("3");
        assertThat(find(new Equal("postcode", "2513 aa"), new Equal("huisnummer", "2")))
                .containsExactly("2");
    }

    @Test
    void aBeginningAndAnEndingAreFoundByTheirOwnKeys() {
        assertThat(find(new Begins("naam", "JANS"))).containsExactly("1", "2", "4", "5");
        assertThat(find(new Begins("naam_omgekeerd", "Sen"))).containsExactly("1", "2", "4");
        assertThat(find(new Begins("naam", "jansena"))).isEmpty();
    }

    @Test
    void criteriaNarrowEachOther() {
        assertThat(find(new Equal("naam", "Jansen"), new Absent("opschorting")))
                .containsExactly("1");
        assertThat(find(new Begins("naam", "j"), new NoneOf("opschorting", List.of("O", "F"))))
                .containsExactly("1", "2", "5");
        assertThat(find(new OneOf("bsn", List.of("1", "3", "99")))).containsExactly("1", "3");
        assertThat(find(new AnyOf(List.of(new Equal("bsn", "6"), new Begins("naam", "ce")))))
                .containsExactly("3", "6");
    }

    @Test
    void noMoreIsReadThanTheLimit() {
        Query query = new Query(register.person, List.of(new Begins("naam", "j")), Moment.NOW, 2);

        assertThat(register.reader.read(query, HIER)).hasSize(2);
    }

    @Test
    void aQuestionThatNoIndexAnswersIsRefusedBeforeItIsAsked() {
        assertThatThrownBy(() -> find(new Equal("opschorting", "O")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("indexen");
        assertThatThrownBy(() -> find(new Begins("naam", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> find(new Equal("huisnummer", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> find(new AnyOf(List.of(new Equal("bsn", "1"), new Absent("naam")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> find(new Equal("geslacht", "V")))
                .hasMessageContaining("no search key geslacht");
    }

    @Test
    void aRegisterIsReadAsItWasKnownThen() throws InterruptedException {
        Gemeentecode houder = Gemeentecode.of(700);
        Instant before = Instant.now();
        List<Instant> known = new ArrayList<>();
        for (String name : List.of("Een", "Twee", "Drie")) {
            register.load(houder, name, List.of(person(1, "a:1", "1", "01.0240", name)));
            known.add(
                    register.reader
                            .read(register.byBsn("1", Moment.NOW), houder)
                            .getFirst()
                            .recordedFrom());
        }

        assertThat(nameOn(houder, before.minusSeconds(60))).isEmpty();
        assertThat(nameOn(houder, known.get(0))).containsExactly("Een");
        assertThat(nameOn(houder, known.get(1).minusNanos(1_000))).containsExactly("Een");
        assertThat(nameOn(houder, known.get(1))).containsExactly("Twee");
        assertThat(nameOn(houder, Instant.now().plusSeconds(60))).containsExactly("Drie");
        assertThat(
                        register.reader.read(
                                new Query(
                                        register.person,
                                        List.of(new Equal("naam", "een")),
                                        Moment.bekendOp(known.get(0)),
                                        10),
                                houder))
                .as("also found by what it was called then")
                .hasSize(1);
        assertThat(register.find(houder, new Equal("naam", "een"))).isEmpty();
    }

    private static List<String> nameOn(Gemeentecode houder, Instant instant) {
        return register.reader.read(register.byBsn("1", Moment.bekendOp(instant)), houder).stream()
                .map(found -> register.value(found, "01", "0240"))
                .toList();
    }

    @Test
    void aHouderSeesItsOwnCopyOnly() {
        assertThat(register.find(HIER, new Equal("bsn", "99"))).isEmpty();
        assertThat(register.find(DAAR, new Equal("bsn", "99"))).containsExactly("99");
        assertThat(register.find(Gemeentecode.of(1), new Equal("bsn", "99"))).isEmpty();
        StoredRecord own = register.reader.read(register.byBsn("1", Moment.NOW), DAAR).getFirst();
        assertThat(register.value(own, "01", "0240")).isEqualTo("Van daar");
    }

    @Test
    void rowLevelSecurityAloneStopsAForeignRead() throws SQLException {
        for (var source :
                List.of(
                        register.zone().questions(),
                        register.zone().loading(),
                        register.zone().owner())) {
            assertThat(
                            LoadedRegister.column(
                                    source, "select bronsleutel from proefregister.persoon"))
                    .as("no houder, no rows")
                    .isEmpty();
            assertThat(LoadedRegister.column(source, "select source from proefregister.delivery"))
                    .isEmpty();
        }
        assertThatThrownBy(() ->
                        LoadedRegister.column(
                                register.zone().auditor(),
                                "select bronsleutel from proefregister.persoon"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() ->
                        LoadedRegister.column(
                                register.zone().questions(),
                                "delete from proefregister.persoon returning bronsleutel"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theLoaderCannotWriteForAnother() {
        assertThatThrownBy(() ->
                        LoadedRegister.column(
                                register.zone().loading(),
                                "insert into proefregister.register_event (object_id,"
                                        + " delivery_id, houder, object_type, kind) values"
                                        + " (1, 1, 518, 'persoon', 'added') returning"
                                        + " 'x'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    /** Many houders, few connections, questions of every shape: every answer is of its houder. */
    @Test
    void noHouderLeaksOverAPooledConnection() throws Exception {
        int houders = 24;
        for (int h = 0; h < houders; h++) {
            Gemeentecode houder = Gemeentecode.of(2000 + h);
            register.load(
                    houder,
                    "leak" + h,
                    List.of(
                            person(1, "a:1", "1", "01.0240", "Van " + houder),
                            person(2, "a:2", "2", "01.0240", "Van " + houder)));
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> asking = new ArrayList<>();
            for (int client = 0; client < 16; client++) {
                Random random = new Random(client);
                asking.add(() -> askAtRandom(random, houders));
            }
            int answers = 0;
            for (var done : clients.invokeAll(asking)) {
                answers += done.get();
            }
            assertThat(answers).isGreaterThan(4_000);
        }
        assertThat(
                        LoadedRegister.column(
                                register.zone().questions(),
                                "select coalesce(current_setting('app.houder', true), '')"))
                .as("a connection remembers nothing")
                .containsExactly("");
    }

    private static int askAtRandom(Random random, int houders) {
        RegisterReader byPolicyAlone = new RegisterReader(register.zone(), false);
        int answers = 0;
        for (int i = 0; i < 300; i++) {
            Gemeentecode houder = Gemeentecode.of(2000 + random.nextInt(houders));
            Query query =
                    switch (random.nextInt(4)) {
                        case 0 -> register.byBsn("1", Moment.NOW);
                        case 1 -> register.byBsn("2", Moment.bekendOp(Instant.now()));
                        case 2 -> register.where(new Begins("naam", "van"));
                        default -> register.where(new OneOf("bsn", List.of("1", "2")));
                    };
            if (random.nextInt(10) == 0) {
                failOnPurpose(houder);
            }
            List<StoredRecord> found = byPolicyAlone.read(query, houder);
            assertThat(found).isNotEmpty();
            for (StoredRecord record : found) {
                assertThat(register.value(record, "01", "0240")).isEqualTo("Van " + houder);
                answers++;
            }
        }
        return answers;
    }

    /** A statement that breaks after the houder was set. */
    private static void failOnPurpose(Gemeentecode houder) {
        try {
            LoadedRegister.column(
                    register.zone().questions(),
                    "select set_config('app.houder', '%d', true); select 1/0"
                            .formatted(houder.number()));
        } catch (SQLException expected) {
            return;
        }
        throw new AssertionError("Division by zero was allowed");
    }
}
