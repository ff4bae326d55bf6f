package nl.gemeentecloud.brp.api.personen.endpoint;

import nl.gemeentecloud.brp.api.problem.Problem;
import nl.gemeentecloud.brp.api.problem.ProblemWriter;

/**
 * What goes back to whoever asked.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body complete, in UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that go straight to the socket
public record Answer(int status, String contentType, byte[] body) {

    static final String PATH = "/haalcentraal/api/brp/personen";
    private static final String JSON = "application/json; charset=utf-8";
    private static final int OK = 200;

    static Answer persons(byte[] body) {
        return new Answer(OK, JSON, body);
    }

    static Answer problem(Problem problem) {
        return new Answer(
                problem.status(), ProblemWriter.CONTENT_TYPE, ProblemWriter.write(problem, PATH));
    }
}
