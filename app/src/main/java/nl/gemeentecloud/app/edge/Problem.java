package nl.gemeentecloud.app.edge;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What went wrong, as RFC 9457 and the national contracts word it ({@code Foutbericht}).
 *
 * @param type where the kind of problem is described
 * @param title the kind of problem, in the words of the contracts
 * @param status the HTTP status
 * @param detail this fault and its remedy, in Dutch
 * @param instance the path that was asked
 * @param code stable short name of the kind
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code"})
public record Problem(
        String type, String title, int status, String detail, String instance, String code) {

    private static final String RFC7231 = "https://datatracker.ietf.org/doc/html/rfc7231#section-";

    /** No token, or one that does not hold (contract: 401). */
    public static Problem unauthenticated(String detail, String instance) {
        return new Problem(
                "https://datatracker.ietf.org/doc/html/rfc7235#section-3.1",
                "Niet correct geauthenticeerd.",
                401,
                detail,
                instance,
                "authentication");
    }

    /** A token that holds, for someone who may not do this (contract: 403). */
    public static Problem unauthorised(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.5.3",
                "U bent niet geautoriseerd voor het gebruik van deze API.",
                403,
                detail,
                instance,
                "unauthorized");
    }

    public static Problem badRequest(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.5.1",
                "Het verzoek is niet correct.",
                400,
                detail,
                instance,
                "badRequest");
    }

    public static Problem notFound(String instance) {
        return notFound(
                "Onder dit adres staat niets. Wat er wel is, staat op de voorpagina.", instance);
    }

    public static Problem notFound(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.5.4",
                "Opgevraagde resource bestaat niet.",
                404,
                detail,
                instance,
                "notFound");
    }

    public static Problem methodNotAllowed(String method, String instance) {
        return new Problem(
                RFC7231 + "6.5.5",
                "Method not allowed.",
                405,
                "De gebruikte bevragingsmethode " + method + " is niet toegestaan op dit adres.",
                instance,
                "methodNotAllowed");
    }

    public static Problem notAcceptable(String instance) {
        return new Problem(
                RFC7231 + "6.5.6",
                "Gevraagde contenttype wordt niet ondersteund.",
                406,
                "Vraag om application/json.",
                instance,
                "notAcceptable");
    }

    public static Problem conflict(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.5.8", "Dit kan hier niet.", 409, detail, instance, "conflict");
    }

    public static Problem tooLarge(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.5.11", "Het verzoek is te groot.", 413, detail, instance, "tooLarge");
    }

    public static Problem unsupportedMediaType(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.5.13", "Unsupported Media Type", 415, detail, instance, "unsupported");
    }

    /** This visitor asks more often than is agreed (foutafhandeling of the BAG: 429). */
    public static Problem tooManyRequests(String instance) {
        return new Problem(
                "https://www.rfc-editor.org/rfc/rfc6585#section-4",
                "Te veel verzoeken.",
                429,
                "U vraagt vaker dan voor één afnemer is toegestaan. Wacht zo lang als de header Retry-After zegt.",
                instance,
                "tooManyRequests");
    }

    public static Problem serverError(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.6.1", "Interne server fout.", 500, detail, instance, "serverError");
    }

    public static Problem unavailable(String detail, String instance) {
        return new Problem(
                RFC7231 + "6.6.4",
                "De dienst is tijdelijk niet beschikbaar.",
                503,
                detail,
                instance,
                "notAvailable");
    }

    /** The same with another status of its kind. */
    Problem withStatus(int other) {
        return new Problem(type, title, other, detail, instance, code);
    }
}
