package nl.gemeentecloud.brp.api.personen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.gemeentecloud.brp.api.problem.InvalidParam;
import nl.gemeentecloud.brp.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private static final String RAADPLEEG =
            "\"type\": \"RaadpleegMetBurgerservicenummer\", \"fields\": [\"naam\"]";
    private static final String POSTCODE =
            "\"type\": \"ZoekMetPostcodeEnHuisnummer\", \"fields\": [\"naam\"]";

    @Test
    void valuesMayBeJsonStringsNumbersOrBooleans() {
        PersonenRequest request =
                accepted(
                        "{%s, \"postcode\": \"2628 HJ\", \"huisnummer\": 2, \"inclusiefOverledenPersonen\": true}"
                                .formatted(POSTCODE));

        assertThat(request.value(Parameter.HUISNUMMER)).isEqualTo("2");
        assertThat(request.inclusiefOverledenPersonen()).isTrue();
        assertThat(
                        accepted(
                                        "{%s, \"postcode\": \"2628hj\", \"huisnummer\": \"2\"}"
                                                .formatted(POSTCODE))
                                .value(Parameter.HUISNUMMER))
                .isEqualTo("2");
    }

    @Test
    void theTypeMayStandAnywhere() {
        assertThat(
                        accepted(
                                        """
                                        {"fields": ["naam"], "burgerservicenummer": ["999990019"],
                                         "type": "RaadpleegMetBurgerservicenummer"}
                                        """)
                                .operation())
                .isEqualTo(Operation.RAADPLEEG_MET_BURGERSERVICENUMMER);
    }

    @Test
    void nullCountsAsNotGiven() {
        assertThat(
                        faults(
                                "{%s, \"burgerservicenummer\": null, \"gemeenteVanInschrijving\": null}"
                                        .formatted(RAADPLEEG)))
                .containsExactly("required burgerservicenummer");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Problem problem =
                rejected(
                        """
                        {"type": "ZoekMetPostcodeEnHuisnummer", "postcode": "0123AB", "huisnummer": "0",
                         "huisletter": "", "straat": "Kade", "bestaatNiet": {"a": [1]},
                         "fields": ["naam", "x", "rni.deelnemer", "a*b"]}
                        """);

        assertThat(problem.invalidParams().stream().map(p -> p.code() + " " + p.name()))
                .containsExactlyInAnyOrder(
                        "pattern postcode",
                        "minimum huisnummer",
                        "pattern huisletter",
                        "unknownParam straat",
                        "unknownParam bestaatNiet",
                        "fields fields[1]",
                        "fields fields[2]",
                        "pattern fields[3]");
        assertThat(problem.detail())
                .isEqualTo(
                        "De foutieve parameter(s) zijn: bestaatNiet, fields[1], fields[2],"
                                + " fields[3], huisletter, huisnummer, postcode, straat.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {}                                        ; required type
                    {"type": ""}                              ; required type
                    {"type": null}                            ; required type
                    {"type": "zoekmetpostcodeenhuisnummer"}   ; value type
                    {"type": ["ZoekMetPostcodeEnHuisnummer"]} ; value type
                    {"type": 1, "fields": 2, "x": 3}          ; value type
                    """)
    void withoutAKnownTypeNothingElseIsJudged(String body, String fault) {
        assertThat(faults(body)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    "1e3"                  ; integer huisnummer
                    1.5                    ; integer huisnummer
                    true                   ; integer huisnummer
                    [1]                    ; integer huisnummer
                    {"a": 1}               ; integer huisnummer
                    " 1"                   ; integer huisnummer
                    -1                     ; minimum huisnummer
                    99999999999999999999   ; maximum huisnummer
                    "-99999999999999999999"; minimum huisnummer
                    "   "                  ; required huisnummer
                    """)
    void aHuisnummerIsAWholeNumberWithinBounds(String value, String fault) {
        assertThat(
                        faults(
                                "{%s, \"postcode\": \"2628HJ\", \"huisnummer\": %s}"
                                        .formatted(POSTCODE, value)))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1983-02-30",
                "1983-2-3",
                "0000-01-01",
                "19830526",
                "1983-05-26T00:00:00",
                "26-05-1983",
                "abcd-ef-gh"
            })
    void aDateIsADayThatExists(String date) {
        assertThat(
                        faults(
                                """
                                {"type": "ZoekMetGeslachtsnaamEnGeboortedatum", "geslachtsnaam": "Jansen",
                                 "geboortedatum": "%s", "fields": ["naam"]}
                                """
                                        .formatted(date)))
                .containsExactly("date geboortedatum");
    }

    @Test
    void sixteenZerosIdentifyNothing() {
        assertThat(
                        rejected(
                                        """
                                        {"type": "ZoekMetAdresseerbaarObjectIdentificatie",
                                         "adresseerbaarObjectIdentificatie": "0000000000000000", "fields": ["naam"]}
                                        """)
                                .invalidParams())
                .containsExactly(
                        new InvalidParam(
                                "pattern",
                                "adresseerbaarObjectIdentificatie",
                                "Waarde voldoet niet aan patroon ^(?!0{16})[0-9]{16}$."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "[]",
                "\"tekst\"",
                "{\"type\": ",
                "{} {}",
                "{\"a\":1,}",
                "{'a': 1}",
                "\u0000\u0001"
            })
    void whatIsNotOneJsonObjectIsTold(String body) {
        Problem problem = rejected(body);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("paramsValidation");
        assertThat(problem.invalidParams()).isEmpty();
    }

    @Test
    void aBodyThatIsTooDeepOrTooLongWithinIsRefused() {
        assertThat(rejected("{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}").status())
                .isEqualTo(400);
        assertThat(rejected("{\"a\":\"" + "x".repeat(20_000) + "\"}").status()).isEqualTo(400);
        assertThat(rejected("{\"" + "x".repeat(20_000) + "\": 1}").status()).isEqualTo(400);
        assertThat(rejected("{\"a\":" + "1".repeat(20_000) + "}").status()).isEqualTo(400);
    }

    @Test
    void longListsAreCountedAndNotKept() {
        String items =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "\"naam\"")
                        .collect(Collectors.joining(","));

        assertThat(
                        faults(
                                """
                                {"type": "RaadpleegMetBurgerservicenummer",
                                 "burgerservicenummer": [%s], "fields": [%s]}
                                """
                                        .formatted(items, items)))
                .containsExactlyInAnyOrder("maxItems burgerservicenummer", "maxItems fields");
    }

    @Test
    void itemsThatAreNoTextFollowNoPattern() {
        assertThat(
                        faults(
                                "{%s, \"burgerservicenummer\": [null, {}, [\"999990019\"], 999990019]}"
                                        .formatted(RAADPLEEG)))
                .containsExactly(
                        "pattern burgerservicenummer[0]",
                        "pattern burgerservicenummer[1]",
                        "pattern burgerservicenummer[2]");
    }

    @Test
    void aLineBreakIsNoPartOfAName() {
        assertThat(
                        faults(
                                """
                                {"type": "ZoekMetGeslachtsnaamEnGeboortedatum", "geslachtsnaam": "Jansen\\n",
                                 "geboortedatum": "1983-05-26", "fields": ["naam"]}
                                """))
                .containsExactly("pattern geslachtsnaam");
    }

    @Test
    void aRequestDoesNotShowInTextWhomItIsAbout() {
        assertThat(
                        accepted(
                                        "{%s, \"burgerservicenummer\": [\"999990019\"]}"
                                                .formatted(RAADPLEEG))
                                .toString())
                .doesNotContain("999990019");
    }

    private static ReadResult read(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return RequestReader.read(bytes, bytes.length);
    }

    private static PersonenRequest accepted(String body) {
        return switch (read(body)) {
            case ReadResult.Accepted accepted -> accepted.request();
            case ReadResult.Rejected rejected ->
                    throw new AssertionError(rejected.problem().toString());
        };
    }

    private static Problem rejected(String body) {
        return switch (read(body)) {
            case ReadResult.Accepted accepted -> throw new AssertionError("accepted");
            case ReadResult.Rejected rejected -> rejected.problem();
        };
    }

    private static List<String> faults(String body) {
        return rejected(body).invalidParams().stream()
                .map(fault -> fault.code() + " " + fault.name())
                .toList();
    }
}
