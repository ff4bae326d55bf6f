package nl.gemeentecloud.store.register;

import static nl.gemeentecloud.store.register.LoadedRegister.DAAR;
import static nl.gemeentecloud.store.register.LoadedRegister.HIER;
import static nl.gemeentecloud.store.register.LoadedRegister.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.query.Criterion;
import nl.gemeentecloud.core.query.Criterion.Equal;
import nl.gemeentecloud.core.query.Criterion.NoneOf;
import nl.gemeentecloud.core.query.Criterion.OneOf;
import nl.gemeentecloud.core.query.Query;
import nl.gemeentecloud.core.time.Moment;
import nl.gemeentecloud.store.zone.ZoneUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Questions that wait at the same time are asked together. The same persons, with other names, are
 * held by two municipalities.
 */
class QuestionsTogetherTest {

    private static final int PERSONS = 60;

    private static LoadedRegister register;

    @BeforeAll
    static void load() {
        register = new LoadedRegister();
        register.load(HIER, "hier", persons("hier"));
        register.load(DAAR, "daar", persons("daar"));
    }

    @AfterAll
    static void close() {
        register.close();
    }

    private static List<Delivered> persons(String name) {
        List<Delivered> persons = new ArrayList<>();
        for (int i = 1; i <= PERSONS; i++) {
            persons.add(
                    person(
                            i,
                            "a:" + i,
                            Integer.toString(i),
                            "01.0240",
                            name + i % 7,
                            "08.1160",
                            "2513 A" + (char) ('A' + i % 5),
                            "08.1120",
                            Integer.toString(i % 3),
                            "07.6720",
                            i % 11 == 0 ? "O" : "R"));
        }
        return persons;
    }

    private record Asked(Gemeentecode houder, List<Criterion> criteria) {}

    /** Of both municipalities, in turns: by number, by address, by several numbers, by name. */
    private static List<Asked> questions() {
        List<Asked> questions = new ArrayList<>();
        for (int i = 0; i <= PERSONS + 1; i++) {
            String number = Integer.toString(i);
            for (Gemeentecode houder : List.of(HIER, DAAR)) {
                questions.add(new Asked(houder, List.of(new Equal("bsn", number))));
                questions.add(
                        new Asked(
                                houder,
                                List.of(
                                        new OneOf("bsn", List.of(number)),
                                        new NoneOf("opschorting", List.of("O")))));
                questions.add(
                        new Asked(
                                houder,
                                List.of(
                                        new Equal("postcode", "2513a" + (char) ('a' + i % 5)),
                                        new Equal("huisnummer", Integer.toString(i % 3)))));
                questions.add(
                        new Asked(
                                houder,
                                List.of(
                                        new NoneOf("opschorting", List.of("O")),
                                        new OneOf(
                                                "bsn",
                                                List.of(
                                                        number,
                                                        Integer.toString(i + 5),
                                                        "999",
                                                        number,
                                                        Integer.toString(i - 5))))));
                questions.add(
                        new Asked(
                                houder,
                                List.of(new Equal("naam", i % 2 == 0 ? "hier3" : "daar3"))));
            }
        }
        return questions;
    }

    private static List<Long> ask(RegisterReader reader, Asked asked) {
        return reader
                .read(register.where(asked.criteria().toArray(Criterion[]::new)), asked.houder())
                .stream()
                .map(StoredRecord::objectId)
                .toList();
    }

    @Test
    void everyoneGetsWhatTheyWouldHaveGotAlone() throws Exception {
        assertTogetherAsAlone(new RegisterReader(register.zone()));
    }

    @Test
    void rowLevelSecurityAloneKeepsThoseWhoGoTogetherApartToo() throws Exception {
        assertTogetherAsAlone(RowSecurityAlone.reader(register.zone()));
    }

    private static void assertTogetherAsAlone(RegisterReader reader) throws Exception {
        Map<Asked, List<Long>> alone = new LinkedHashMap<>();
        for (Asked asked : questions()) {
            alone.put(asked, ask(reader, asked));
        }
        assertThat(alone.values().stream().filter(found -> !found.isEmpty()).count())
                .isGreaterThan(alone.size() / 2);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 3; round++) {
                Map<Asked, Future<List<Long>>> together = new LinkedHashMap<>();
                try (Connection owner = locked()) {
                    for (Asked asked : alone.keySet()) {
                        together.put(asked, askers.submit(() -> ask(reader, asked)));
                    }
                    TimeUnit.MILLISECONDS.sleep(150);
                    owner.rollback();
                }
                for (Map.Entry<Asked, Future<List<Long>>> one : together.entrySet()) {
                    assertThat(one.getValue().get())
                            .as(one.getKey().toString())
                            .isEqualTo(alone.get(one.getKey()));
                }
            }
        }
    }

    @Test
    void whoFindsMoreThanItsLimitGetsThatMany() throws Exception {
        RegisterReader reader = new RegisterReader(register.zone());
        List<String> numbers = IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList();
        Query query = new Query(register.person, List.of(new OneOf("bsn", numbers)), Moment.NOW, 3);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<StoredRecord>>> together = new ArrayList<>();
            try (Connection owner = locked()) {
                for (int i = 0; i < 9; i++) {
                    together.add(askers.submit(() -> reader.read(query, HIER)));
                }
                TimeUnit.MILLISECONDS.sleep(150);
                owner.rollback();
            }
            for (Future<List<StoredRecord>> one : together) {
                assertThat(one.get()).hasSize(3);
            }
        }
    }

    @Test
    void questionsThatHangLeaveRoomForThoseOfAnotherMunicipality() throws Exception {
        RegisterReader reader = new RegisterReader(register.zone());
        Asked hier = new Asked(HIER, List.of(new Equal("bsn", "1")));
        Asked daar = new Asked(DAAR, List.of(new Equal("bsn", "1")));
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> ofHier = new ArrayList<>();
            Future<List<Long>> ofDaar;
            try (Connection owner = locked()) {
                for (int i = 0; i < 8; i++) {
                    ofHier.add(askers.submit(() -> ask(reader, hier)));
                    TimeUnit.MILLISECONDS.sleep(120);
                }
                assertThatThrownBy(() -> ask(reader, hier))
                        .isInstanceOf(ZoneUnavailable.class)
                        .hasMessageContaining("questions of this kind are under way");
                ofDaar = askers.submit(() -> ask(reader, daar));
                TimeUnit.MILLISECONDS.sleep(100);
                owner.rollback();
            }
            assertThat(ofDaar.get()).hasSize(1);
            assertThat(answered(ofHier)).isGreaterThanOrEqualTo(2);
        }
    }

    /** How many found what they asked; whoever did not was told that others take long. */
    private static int answered(List<Future<List<Long>>> asked) throws InterruptedException {
        int answered = 0;
        for (Future<List<Long>> one : asked) {
            try {
                assertThat(one.get()).hasSize(1);
                answered++;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(ZoneUnavailable.class);
            }
        }
        return answered;
    }

    /** As long as it is open and not rolled back, no question is answered. */
    private static Connection locked() throws SQLException {
        Connection owner = register.zone().owner().getConnection();
        try (Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table proefregister.persoon in access exclusive mode");
        }
        return owner;
    }
}
