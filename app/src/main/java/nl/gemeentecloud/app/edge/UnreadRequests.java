package nl.gemeentecloud.app.edge;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in problem+json what the web server refuses before any endpoint sees it, such as an
 * address that is not one.
 */
public final class UnreadRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || response.getCoyoteResponse().isCommitted()) {
            return;
        }
        Problem problem =
                status < 500
                        ? Problem.badRequest(
                                        "Het verzoek is niet leesbaar: het adres of een header heeft tekens die daar niet mogen staan.",
                                        "/")
                                .withStatus(status)
                        : Problem.serverError(
                                "Er ging iets mis dat niet aan uw verzoek ligt. De oorzaak staat in het logboek van de server.",
                                "/");
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer out = response.getReporter();
            if (out != null) {
                out.write(JsonMapper.shared().writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // nobody is there to be told
        }
    }
}
