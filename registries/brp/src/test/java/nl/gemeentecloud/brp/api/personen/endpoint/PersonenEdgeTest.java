package nl.gemeentecloud.brp.api.personen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.gemeentecloud.brp.BrpDefinition;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonenEdgeTest {

    private static final ObjectType PERSOONSLIJST = BrpDefinition.load().persoonslijst();
    private static final String QUESTION =
            """
            {"type": "RaadpleegMetBurgerservicenummer",
             "burgerservicenummer": ["999990019"],
             "fields": ["burgerservicenummer"]}
            """;

    @Test
    void aQuestionIsAnsweredAsJsonInUtf8() throws IOException {
        Answer answer = post("application/json", "application/json", QUESTION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(text(answer)).contains("\"burgerservicenummer\":\"999990019\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "APPLICATION/JSON; CHARSET=UTF8"
            })
    void jsonInUtf8IsTaken(String contentType) throws IOException {
        assertThat(post("*/*", contentType, QUESTION).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/json; charset=iso-8859-1", ""})
    void anotherContentTypeIsRefused(String contentType) throws IOException {
        Answer answer = post("*/*", contentType, QUESTION);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(text(answer)).contains("\"code\":\"unsupported\"");
    }

    @Test
    void aBodyWithoutContentTypeIsRefused() throws IOException {
        assertThat(post("*/*", null, QUESTION).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                        | 200
                    application/*                              | 200
                    text/html, application/json;q=0.8          | 200
                    application/json; charset=utf-8            | 200
                    application/xml                            | 406
                    application/json;q=0                       | 406
                    application/json; charset=iso-8859-1       | 406
                    text/html                                  | 406
                    """)
    void onlyJsonIsGivenBack(String accept, int status) throws IOException {
        assertThat(post(accept, "application/json", QUESTION).status()).isEqualTo(status);
    }

    @Test
    void whoAcceptsNothingInParticularGetsJson() throws IOException {
        assertThat(post(null, "application/json", QUESTION).status()).isEqualTo(200);
    }

    @Test
    void anotherMethodIsRefusedAndTheRightOneNamed() throws IOException {
        Answer answer =
                edge(found())
                        .answer(
                                InProcess.municipality(),
                                new Incoming(
                                        "GET", null, null, new ByteArrayInputStream(new byte[0])));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "POST");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithoutBeingParsed() throws IOException {
        String spaces = " ".repeat(PersonenEdge.MAX_BODY + 1);

        assertThat(post("*/*", "application/json", spaces).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"PT0.001S, 1", "PT1S, 1", "PT7.2S, 8"})
    void aRegisterThatCannotBeAskedNowIsWorthAnotherTry(Duration wait, String retryAfter) {
        Answer answer = PersonenEdge.unavailable(wait);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", retryAfter);
        assertThat(text(answer)).contains("\"code\":\"notAvailable\"");
    }

    @Test
    void moreThanMayBeShownShowsNobody() throws IOException {
        Document person = person("999990019");
        InMemoryDoor door =
                new InMemoryDoor(PERSOONSLIJST, InProcess.TODAY, Collections.nCopies(31, person));
        Answer answer =
                edge(door)
                        .answer(
                                InProcess.municipality(),
                                incoming(
                                        "*/*",
                                        "application/json",
                                        """
                                        {"type": "ZoekMetPostcodeEnHuisnummer", "postcode": "2628 hj",
                                         "huisnummer": 2, "fields": ["burgerservicenummer"]}
                                        """));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer))
                .contains("\"code\":\"tooManyResults\"")
                .contains("Meer dan maximum van 30 gevonden.");
        assertThat(door.entries()).isEmpty();
    }

    private static Answer post(@Nullable String accept, @Nullable String contentType, String body)
            throws IOException {
        return edge(found()).answer(InProcess.municipality(), incoming(accept, contentType, body));
    }

    private static Incoming incoming(
            @Nullable String accept, @Nullable String contentType, String body) {
        return new Incoming(
                "POST",
                accept,
                contentType,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Door found() {
        return new InMemoryDoor(PERSOONSLIJST, InProcess.TODAY, List.of(person("999990019")));
    }

    private static Document person(String burgerservicenummer) {
        return new Document(
                List.of(
                        new Group("01", Map.of("0120", burgerservicenummer)),
                        new Group("08", Map.of("1160", "2628HJ", "1120", "2"))));
    }

    private static PersonenEdge edge(Door door) {
        Registerdatum today = Registerdatum.pinned(InProcess.TODAY);
        return new PersonenEdge(
                new Personen(
                        door,
                        new PersonenQuestions(
                                PERSOONSLIJST, () -> Tabel35.of(PERSOONSLIJST, List.of()), today),
                        new PersoonShaper(LandelijkeTabellen.load()),
                        today));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
