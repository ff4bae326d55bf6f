package nl.gemeentecloud.brp.api.personen.endpoint;

import java.util.Map;
import nl.gemeentecloud.brp.api.problem.Problem;
import nl.gemeentecloud.brp.api.problem.ProblemWriter;

/**
 * What goes back to whoever asked.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param headers other headers
 * @param body complete, in UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that go straight to the socket
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {

    static final String PATH = "/haalcentraal/api/brp/personen";
    private static final String JSON = "application/json; charset=utf-8";
    private static final int OK = 200;

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer persons(byte[] body) {
        return new Answer(OK, JSON, Map.of(), body);
    }

    /** Which methods the address has, as OPTIONS asks. */
    static Answer methods(String allowed) {
        return new Answer(OK, JSON, Map.of("Allow", allowed), new byte[0]);
    }

    static Answer problem(Problem problem) {
        return problem(problem, Map.of());
    }

    static Answer problem(Problem problem, Map<String, String> headers) {
        return new Answer(
                problem.status(),
                ProblemWriter.CONTENT_TYPE,
                headers,
                ProblemWriter.write(problem, PATH));
    }
}
