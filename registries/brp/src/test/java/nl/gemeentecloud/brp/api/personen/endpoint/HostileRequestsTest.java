package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.autorisatie.Autorisatie;
import nl.gemeentecloud.brp.api.autorisatie.Rubriek;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35;
import nl.gemeentecloud.brp.api.personen.PersoonShaper;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestions;
import nl.gemeentecloud.brp.conformance.InMemoryDoor;
import nl.gemeentecloud.brp.conformance.InProcess;
import nl.gemeentecloud.brp.model.LandelijkeTabellen;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.document.Document;
import nl.gemeentecloud.core.document.Group;
import nl.gemeentecloud.core.time.Registerdatum;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent, whoever sends it is told what is wrong with it: no answer is a fault of ours.
 */
class HostileRequestsTest {

    private static final long SEED = 20261123;
    private static final int REQUESTS = 100_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> OUR_ANSWERS = Set.of(200, 400, 403, 405, 406, 413, 415);
    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();

    private final GeneratedRequests requests = new GeneratedRequests(SEED);
    private final Random random = new Random(SEED);
    private final PersonenEdge edge = edge();

    @Test
    void noRequestLeadsToAServerError() throws IOException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            GeneratedRequests.Generated request = requests.next();
            Answer answer =
                    edge.answer(
                            random.nextInt(4) == 0 ? InProcess.afnemer() : InProcess.municipality(),
                            request.incoming());
            assertThat(OUR_ANSWERS)
                    .as("%s", new String(request.body(), StandardCharsets.UTF_8))
                    .contains(answer.status());
            assertThat(JSON.readTree(answer.body()).isObject()).isTrue();
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        assertThat(statuses.keySet()).as("every kind of answer").isEqualTo(OUR_ANSWERS);
        assertThat(statuses.get(200)).as("requests that were right").isGreaterThan(REQUESTS / 50);
        assertThat(statuses.get(400)).as("requests that were wrong").isGreaterThan(REQUESTS / 2);
    }

    private static PersonenEdge edge() {
        Registerdatum today = Registerdatum.pinned(InProcess.TODAY);
        Autorisatie some =
                new Autorisatie(
                        "000008",
                        List.of(
                                new Rubriek("010120"),
                                new Rubriek("010240"),
                                new Rubriek("010310"),
                                new Rubriek("081120"),
                                new Rubriek("081160"),
                                new Rubriek("PAAD01")),
                        "N",
                        LocalDate.EPOCH,
                        Optional.empty());
        Tabel35 tabel35 = Tabel35.of(PERSOONSLIJST, List.of(some));
        return new PersonenEdge(
                new Personen(
                        new InMemoryDoor(PERSOONSLIJST, InProcess.TODAY, persons()),
                        new PersonenQuestions(PERSOONSLIJST, () -> tabel35, today),
                        new PersoonShaper(LandelijkeTabellen.load()),
                        today));
    }

    /** Persons that the right values of a request find: with much, and with next to nothing. */
    private static List<Document> persons() {
        Group zelf =
                new Group(
                        "01",
                        Map.of(
                                "0120",
                                "999990019",
                                "0210",
                                "Jan Q",
                                "0220",
                                "JH",
                                "0240",
                                "Jansen",
                                "0310",
                                "19830526",
                                "0410",
                                "M",
                                "6110",
                                "V"));
        Group adres =
                new Group(
                        "08",
                        Map.of(
                                "0910",
                                "0599",
                                "1110",
                                "Cattenburch",
                                "1120",
                                "2",
                                "1160",
                                "2628HJ",
                                "1180",
                                "0599010000219679",
                                "1190",
                                "0599200000219679",
                                "8310",
                                "089999",
                                "8320",
                                "20200000"));
        Group partner = new Group("05", Map.of("0240", ".", "0220", "G", "0710", "00000000"));
        Group leeg = new Group("08", Map.of("0910", "0599"));
        return List.of(
                new Document(List.of(zelf, partner, adres)),
                new Document(List.of(new Group("01", Map.of("0120", "999990020")), leeg)));
    }
}
