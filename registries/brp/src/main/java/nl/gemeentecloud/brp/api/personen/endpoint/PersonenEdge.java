package nl.gemeentecloud.brp.api.personen.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import nl.gemeentecloud.brp.api.problem.Problem;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.Unavailable;

/**
 * The HTTP edge of {@link Personen}: bytes in, bytes out. The header {@code accept-gezag-version}
 * is taken as it comes: there is one version of gezag.
 */
public final class PersonenEdge {

    /** Where the contract has it. */
    public static final String PATH = Answer.PATH;

    /** Largest body that is read, in bytes. The longest right question takes some 30 000. */
    static final int MAX_BODY = 128 * 1024;

    private final Personen personen;

    public PersonenEdge(Personen personen) {
        this.personen = personen;
    }

    /** Every method comes here, so that a wrong one is answered in the words of the contract. */
    public void personen(Session session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer =
                answer(
                        session,
                        new Incoming(
                                request.getMethod(),
                                request.getHeader("Accept"),
                                request.getContentType(),
                                request.getInputStream()));
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        response.setHeader("API-Version", PersonenDescription.VERSION);
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }

    Answer answer(Session session, Incoming incoming) throws IOException {
        if (incoming.method().equals("OPTIONS")) {
            return Answer.methods("POST, OPTIONS");
        }
        if (!incoming.method().equals("POST")) {
            return Answer.problem(Problem.methodNotAllowed("POST"), Map.of("Allow", "POST"));
        }
        if (!MediaTypes.acceptsJson(incoming.accept())) {
            return Answer.problem(Problem.notAcceptable());
        }
        if (!MediaTypes.isJson(incoming.contentType())) {
            return Answer.problem(Problem.unsupportedMediaType());
        }
        byte[] body = incoming.body().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Answer.problem(Problem.bodyTooLarge(MAX_BODY));
        }
        try {
            return personen.answer(session, body, body.length);
        } catch (Unavailable notNow) {
            return unavailable(notNow.retryAfter());
        }
    }

    /** The register cannot be asked now; in whole seconds, rounded up, it can be tried again. */
    static Answer unavailable(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Answer.problem(
                Problem.notAvailable(), Map.of("Retry-After", String.valueOf(seconds)));
    }
}
