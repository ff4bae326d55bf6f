package nl.gemeentecloud.bag.api.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a question was not answered (contract BAG individuele bevragingen, schema Error; titles and
 * codes from foutafhandeling.feature; RFC 9457).
 *
 * @param status HTTP status
 * @param type where the kind of problem is described
 * @param title kind of problem, in the words of the specification
 * @param detail this fault and its remedy, in Dutch
 * @param code kind of problem, as the specification names it
 * @param invalidParams what is wrong with which parameter; left out of the answer when empty
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        String code,
        List<InvalidParam> invalidParams) {

    private static final String RFC9110 = "https://www.rfc-editor.org/rfc/rfc9110#section-";
    private static final String BAD_REQUEST = RFC9110 + "15.5.1";

    public Problem {
        invalidParams = List.copyOf(invalidParams);
    }

    /** Nothing was given to search with. */
    public static Problem paramsRequired(String remedy) {
        return badRequest(
                "Ten minste één parameter moet worden opgegeven.", remedy, "paramsRequired");
    }

    /** What was given to search with is not enough. */
    public static Problem paramsCombination(String remedy) {
        return badRequest(
                "Minimale combinatie van parameters moet worden opgegeven.",
                remedy,
                "paramsCombination");
    }

    /** What was given to search with does not go together. */
    public static Problem unsupportedCombination(String remedy) {
        return badRequest(
                "De combinatie van opgegeven parameters is niet toegestaan.",
                remedy,
                "unsupportedCombination");
    }

    /** Values of parameters are wrong; the detail names them. */
    public static Problem invalidParams(List<InvalidParam> faults) {
        String names =
                faults.stream()
                        .map(InvalidParam::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Problem(
                400,
                BAD_REQUEST,
                "Een of meerdere parameters zijn niet correct.",
                "De foutieve parameter(s) zijn: " + names + ".",
                "paramsValidation",
                faults);
    }

    /** More is found than is given in one answer. */
    public static Problem tooManyResults(int most) {
        return badRequest(
                "Teveel zoekresultaten.",
                "Er is meer gevonden dan het maximum van %d; zoek gerichter.".formatted(most),
                "tooManyResults");
    }

    public static Problem notFound(String what) {
        return new Problem(
                404,
                RFC9110 + "15.5.5",
                "Opgevraagde resource bestaat niet.",
                what,
                "notFound",
                List.of());
    }

    public static Problem methodNotAllowed(String allowed) {
        return new Problem(
                405,
                RFC9110 + "15.5.6",
                "Deze methode is niet toegestaan",
                "Method not allowed. Toegestaan op dit adres: " + allowed + ".",
                "methodNotAllowed",
                List.of());
    }

    public static Problem notAcceptable() {
        return new Problem(
                406,
                RFC9110 + "15.5.7",
                "Gevraagde contenttype wordt niet ondersteund.",
                "Vraag in de header Accept om application/hal+json.",
                "notAcceptable",
                List.of());
    }

    /** Coordinates are asked for in a reference system that is not given. */
    public static Problem crsNotAcceptable(String crs) {
        return new Problem(
                406,
                RFC9110 + "15.5.7",
                "Gevraagde coördinatenstelsel %s wordt niet ondersteund.".formatted(crs),
                "Vraag in de header Accept-Crs om epsg:28992 (RD) of epsg:4258 (ETRS89).",
                "crsNotAcceptable",
                List.of());
    }

    /** Coordinates were given in a reference system that is not taken. */
    public static Problem crsNotSupported(String crs) {
        return new Problem(
                415,
                RFC9110 + "15.5.16",
                "Coördinatenstelsel %s in Content-Crs wordt niet ondersteund.".formatted(crs),
                "Geef coördinaten in epsg:28992 (RD) of epsg:4258 (ETRS89).",
                "crsNotSupported",
                List.of());
    }

    public static Problem unsupportedMediaType() {
        return new Problem(
                415,
                RFC9110 + "15.5.16",
                "Contenttype van het verzoek wordt niet ondersteund.",
                "Stuur de locatie als application/json.",
                "unsupportedMediaType",
                List.of());
    }

    /** The body is read, and means nothing. */
    public static Problem unprocessableEntity() {
        return new Problem(
                422,
                RFC9110 + "15.5.21",
                "Request body bevat een ongeldige waarde.",
                "Stuur één punt als GeoJSON: {\"type\": \"Point\", \"coordinates\": [x, y]}.",
                "unprocessableEntity",
                List.of());
    }

    /** The register cannot be asked now; trying again helps. */
    public static Problem sourceUnavailable() {
        return new Problem(
                503,
                RFC9110 + "15.6.4",
                "Bronservice is niet beschikbaar.",
                "Probeer het over enkele seconden opnieuw.",
                "sourceUnavailable",
                List.of());
    }

    private static Problem badRequest(String title, String detail, String code) {
        return new Problem(400, BAD_REQUEST, title, detail, code, List.of());
    }
}
