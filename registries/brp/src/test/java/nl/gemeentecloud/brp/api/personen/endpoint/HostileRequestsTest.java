package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.gemeentecloud.brp.BrpDefinition;
import nl.gemeentecloud.brp.api.autorisatie.Tabel35;
import nl.gemeentecloud.brp.api.personen.PersoonShaper;
import nl.gemeentecloud.brp.api.personen.question.PersonenQuestions;
import nl.gemeentecloud.brp.api.personen.request.Operation;
import nl.gemeentecloud.brp.api.personen.request.Parameter;
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
    private static final int REQUESTS = 60_000;
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> VALUES =
            List.of(
                    "\"\"",
                    "null",
                    "true",
                    "0",
                    "-1",
                    "2",
                    "1e308",
                    "99999999999999999999999999",
                    "[]",
                    "{}",
                    "[[[[[[]]]]]]",
                    "[null]",
                    "[1, \"naam\", {}]",
                    "\"Jansen\"",
                    "\"Jan*\"",
                    "\"*\"",
                    "\"'; drop table persoonslijst; --\"",
                    "\"%_\\\\\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\udbff\\udfff\"",
                    "\"e\\u0301\"",
                    "\"À\"",
                    "\"1983-05-26\"",
                    "\"1983-02-30\"",
                    "\"0599\"",
                    "\"2628HJ\"",
                    "\"0599010000219679\"",
                    "\"0000000000000000\"",
                    "[\"999990019\"]",
                    "[\"999990019\", \"999990019\"]",
                    "[\"naam\"]",
                    "[\"naam\", \"geboorte.datum.x.y.z\"]",
                    "[\"...\"]",
                    "[\"gezag.minderjarige.burgerservicenummer\"]",
                    "[\"verblijfplaats\", \"verblijfplaatsBinnenland\", \"adressering\"]");

    private static final List<Operation> OPERATIONS = List.of(Operation.values());
    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();

    private final Random random = new Random(SEED);
    private final PersonenController controller = controller();

    @Test
    void noBodyLeadsToAServerError() throws IOException {
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            byte[] body = damaged(body().getBytes(StandardCharsets.UTF_8));
            Answer answer =
                    controller.answer(
                            InProcess.municipality(),
                            new Incoming(
                                    "POST",
                                    "application/json",
                                    "application/json",
                                    new ByteArrayInputStream(body)));
            assertThat(answer.status())
                    .as("%s", new String(body, StandardCharsets.UTF_8))
                    .isIn(200, 400);
            assertThat(JSON.readTree(answer.body()).isObject()).isTrue();
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        assertThat(statuses.get(200)).as("requests that were right").isGreaterThan(REQUESTS / 50);
        assertThat(statuses.get(400)).as("requests that were wrong").isGreaterThan(REQUESTS / 2);
    }

    private String body() {
        Operation operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        StringBuilder json = new StringBuilder("{");
        if (random.nextInt(20) > 0) {
            json.append("\"type\": \"").append(operation.text()).append("\"");
        } else {
            json.append("\"type\": ").append(value());
        }
        for (Parameter parameter : Parameter.values()) {
            if (parameter != Parameter.TYPE && random.nextInt(10) > 0) {
                append(json, parameter, operation);
            }
        }
        if (random.nextInt(15) == 0) {
            json.append(", \"")
                    .append("x".repeat(random.nextInt(600)))
                    .append("\": ")
                    .append(value());
        }
        return json.append('}').toString();
    }

    /** Mostly a right value where one belongs, and nothing where none does. */
    private void append(StringBuilder json, Parameter parameter, Operation operation) {
        if (random.nextInt(12) == 0) {
            json.append(", \"").append(parameter.text()).append("\": ").append(value());
        } else if (belongs(parameter, operation)) {
            json.append(", \"").append(parameter.text()).append("\": ").append(right(parameter));
        }
    }

    private static boolean belongs(Parameter parameter, Operation operation) {
        return switch (parameter) {
            case FIELDS, GEMEENTE_VAN_INSCHRIJVING -> true;
            case BURGERSERVICENUMMER -> operation.raadpleegt();
            case GESLACHTSNAAM ->
                    operation.text().contains("Naam") || operation.text().contains("Geslachtsnaam");
            case VOORNAMEN -> operation.text().contains("MetNaam");
            case GEBOORTEDATUM -> operation.text().contains("Geboortedatum");
            case POSTCODE -> operation.text().contains("Postcode");
            case HUISNUMMER -> operation.text().contains("uisnummer");
            case STRAAT -> operation.text().contains("Straat");
            case NUMMERAANDUIDING_IDENTIFICATIE -> operation.text().contains("Nummeraanduiding");
            case ADRESSEERBAAR_OBJECT_IDENTIFICATIE -> operation.text().contains("Adresseerbaar");
            case TYPE, GESLACHT, VOORVOEGSEL, HUISLETTER, HUISNUMMERTOEVOEGING -> false;
            case INCLUSIEF_OVERLEDEN_PERSONEN -> !operation.raadpleegt();
        };
    }

    private static String right(Parameter parameter) {
        return switch (parameter) {
            case FIELDS -> "[\"burgerservicenummer\", \"naam\", \"geboorte.datum\"]";
            case BURGERSERVICENUMMER -> "[\"999990019\", \"999990020\"]";
            case GEMEENTE_VAN_INSCHRIJVING -> "\"0599\"";
            case GEBOORTEDATUM -> "\"1983-05-26\"";
            case POSTCODE -> "\"2628 hj\"";
            case HUISNUMMER -> "\"2\"";
            case INCLUSIEF_OVERLEDEN_PERSONEN -> "\"true\"";
            case NUMMERAANDUIDING_IDENTIFICATIE -> "\"0599200000219679\"";
            case ADRESSEERBAAR_OBJECT_IDENTIFICATIE -> "\"0599010000219679\"";
            case STRAAT -> "\"*enburch\"";
            case TYPE, GESLACHTSNAAM, VOORNAMEN -> "\"Jan*\"";
            case GESLACHT -> "\"v\"";
            case VOORVOEGSEL -> "\"van 't\"";
            case HUISLETTER -> "\"a\"";
            case HUISNUMMERTOEVOEGING -> "\"III\"";
        };
    }

    private String value() {
        return random.nextInt(30) == 0
                ? "\"" + "y".repeat(random.nextInt(300)) + "\""
                : VALUES.get(random.nextInt(VALUES.size()));
    }

    /** One in four bodies loses its end, or a few of its bytes their value. */
    private byte[] damaged(byte[] body) {
        int how = random.nextInt(16);
        if (how < 2) {
            return Arrays.copyOf(body, random.nextInt(body.length));
        }
        if (how < 4) {
            for (int i = 0; i <= random.nextInt(4); i++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
        }
        return body;
    }

    private static PersonenController controller() {
        Registerdatum today = Registerdatum.pinned(InProcess.TODAY);
        Document person =
                new Document(
                        List.of(
                                new Group("01", Map.of("0120", "999990019", "0240", "Jansen")),
                                new Group("08", Map.of("0910", "0599"))));
        return new PersonenController(
                new Personen(
                        new InMemoryDoor(PERSOONSLIJST, InProcess.TODAY, List.of(person)),
                        new PersonenQuestions(
                                PERSOONSLIJST, () -> Tabel35.of(PERSOONSLIJST, List.of()), today),
                        new PersoonShaper(LandelijkeTabellen.load()),
                        today));
    }
}
