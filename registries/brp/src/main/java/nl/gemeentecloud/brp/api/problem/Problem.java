package nl.gemeentecloud.brp.api.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a question was not answered (contract BRP personen, schemas Foutbericht and
 * BadRequestFoutbericht; RFC 7807). It holds no personal data.
 *
 * @param status HTTP status
 * @param type where the kind of problem is described
 * @param code kind of problem, as the contract names it
 * @param invalidParams what is wrong with which parameter; left out of the answer when empty
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        String code,
        List<InvalidParam> invalidParams) {

    private static final String RFC7231 = "https://datatracker.ietf.org/doc/html/rfc7231#section-";
    private static final String BAD_REQUEST = RFC7231 + "6.5.1";
    private static final String FORBIDDEN = RFC7231 + "6.5.3";
    private static final String PARAMS_TITLE = "Een of meerdere parameters zijn niet correct.";
    private static final String PARAMS_CODE = "paramsValidation";
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    public Problem {
        invalidParams = List.copyOf(invalidParams);
    }

    /** Parameters are wrong; the detail names them in alphabetical order. */
    public static Problem invalidParams(List<InvalidParam> faults) {
        String names = listed(faults.stream().map(InvalidParam::name).toList());
        return new Problem(
                400,
                BAD_REQUEST,
                PARAMS_TITLE,
                "De foutieve parameter(s) zijn: " + names + ".",
                PARAMS_CODE,
                faults);
    }

    /** The body is not one JSON object, or more than is read. */
    public static Problem unreadableBody(String detail) {
        return new Problem(400, BAD_REQUEST, PARAMS_TITLE, detail, PARAMS_CODE, List.of());
    }

    /** More is found than may be shown in one answer. */
    public static Problem tooManyResults(int most) {
        return new Problem(
                400,
                BAD_REQUEST,
                "Teveel zoekresultaten.",
                "Meer dan maximum van " + most + " gevonden.",
                "tooManyResults",
                List.of());
    }

    /** Nobody knows who asks. */
    public static Problem notAuthenticated() {
        return new Problem(
                401,
                "https://datatracker.ietf.org/doc/html/rfc7235#section-3.1",
                "Niet correct geauthenticeerd.",
                "Geef een geldig access token op in de header Authorization.",
                "authentication",
                List.of());
    }

    /** Whoever asks may not use the API at all. */
    public static Problem unauthorized(String detail) {
        return new Problem(
                403,
                FORBIDDEN,
                "U bent niet geautoriseerd voor het gebruik van deze API.",
                detail,
                "unauthorized",
                List.of());
    }

    /** Whoever asks may not search with these parameters. */
    public static Problem unauthorizedParameters(List<String> parameters) {
        return new Problem(
                403,
                FORBIDDEN,
                "U bent niet geautoriseerd voor de gebruikte parameter(s).",
                "U bent niet geautoriseerd voor het gebruik van parameter(s): "
                        + listed(parameters)
                        + ".",
                "unauthorizedParameter",
                List.of());
    }

    /** Whoever asks may not have these fields. */
    public static Problem unauthorizedFields(List<String> fields) {
        return new Problem(
                403,
                FORBIDDEN,
                "U bent niet geautoriseerd voor één of meerdere opgegeven field waarden.",
                "U bent niet geautoriseerd om de volgende gegevens op te vragen met fields: "
                        + listed(fields),
                "unauthorizedField",
                List.of());
    }

    public static Problem notFound() {
        return new Problem(
                404,
                RFC7231 + "6.5.4",
                "Opgevraagde resource bestaat niet.",
                "Controleer het pad van de aanroep.",
                "notFound",
                List.of());
    }

    public static Problem methodNotAllowed(String allowed) {
        return new Problem(
                405,
                RFC7231 + "6.5.5",
                "Aanroep methode wordt niet ondersteund.",
                "Ondersteunde aanroep methode: " + allowed + ".",
                "methodNotAllowed",
                List.of());
    }

    public static Problem notAcceptable() {
        return new Problem(
                406,
                RFC7231 + "6.5.6",
                "Gevraagde contenttype wordt niet ondersteund.",
                "Ondersteunde content type: application/json; charset=utf-8.",
                "notAcceptable",
                List.of());
    }

    /**
     * The body is larger than is read.
     *
     * @param most in bytes
     */
    public static Problem bodyTooLarge(int most) {
        return new Problem(
                413,
                RFC7231 + "6.5.11",
                "De request body is te groot.",
                "De request body mag maximaal " + most + " bytes groot zijn.",
                "payloadTooLarge",
                List.of());
    }

    public static Problem unsupportedMediaType() {
        return new Problem(
                415,
                RFC7231 + "6.5.13",
                "Media Type wordt niet ondersteund.",
                "Ondersteunde content type: application/json; charset=utf-8.",
                "unsupported",
                List.of());
    }

    public static Problem tooManyRequests() {
        return new Problem(
                429,
                "https://datatracker.ietf.org/doc/html/rfc6585#section-4",
                "Te veel aanroepen.",
                "Wacht even en probeer het opnieuw.",
                "tooManyRequests",
                List.of());
    }

    public static Problem serverError() {
        return new Problem(
                500,
                RFC7231 + "6.6.1",
                "Interne server fout.",
                "Er is iets misgegaan, probeer het later opnieuw.",
                "serverError",
                List.of());
    }

    /** The register cannot be asked now; trying again helps. */
    public static Problem notAvailable() {
        return new Problem(
                503,
                RFC7231 + "6.6.4",
                "Bronservice BRP is tijdelijk niet beschikbaar.",
                "Probeer het later opnieuw.",
                "notAvailable",
                List.of());
    }

    private static String listed(List<String> names) {
        return names.stream().distinct().sorted(BY_NAME).collect(Collectors.joining(", "));
    }
}
