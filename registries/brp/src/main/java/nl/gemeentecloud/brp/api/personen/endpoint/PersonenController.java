package nl.gemeentecloud.brp.api.personen.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import nl.gemeentecloud.brp.api.problem.Problem;
import nl.gemeentecloud.cloud.Session;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP edge of {@link Personen}: bytes in, bytes out. */
@RestController
public final class PersonenController {

    /** Largest body that is read, in bytes. The longest right question takes some 30 000. */
    static final int MAX_BODY = 128 * 1024;

    private final Personen personen;

    public PersonenController(Personen personen) {
        this.personen = personen;
    }

    /** Every method comes here, so that a wrong one is answered in the words of the contract. */
    @RequestMapping(Answer.PATH)
    public void personen(Session session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(response, answer(session, request));
    }

    private Answer answer(Session session, HttpServletRequest request) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return Answer.problem(Problem.methodNotAllowed("POST"));
        }
        if (!MediaTypes.acceptsJson(request.getHeader("Accept"))) {
            return Answer.problem(Problem.notAcceptable());
        }
        if (!MediaTypes.isJson(request.getContentType())) {
            return Answer.problem(Problem.unsupportedMediaType());
        }
        byte[] body = read(request);
        return body.length > MAX_BODY
                ? Answer.problem(Problem.bodyTooLarge(MAX_BODY))
                : personen.answer(session, body, body.length);
    }

    /** The body; one byte more than may be read when it is too large. */
    private static byte[] read(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return in.readNBytes(MAX_BODY + 1);
        }
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "POST");
        }
        response.getOutputStream().write(answer.body());
    }
}
