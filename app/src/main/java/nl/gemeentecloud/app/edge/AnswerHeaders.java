package nl.gemeentecloud.app.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.gemeentecloud.bag.api.endpoint.BagApi;
import nl.gemeentecloud.ogc.document.OpenApi;

/**
 * Gives every answer, errors too, what keeps a browser from taking it for something else, and those
 * of APIs whose description has it their version (NL API Design Rules, version header).
 */
public final class AnswerHeaders implements Filter {

    /** Of the APIs of the installation itself; the same as in their descriptions. */
    private static final String VERSION = "1.0.0";

    /** Where an API stands, and its version. */
    private record Api(String path, String version) {}

    private static final List<Api> APIS =
            List.of(
                    new Api("/lvbag/", BagApi.VERSION),
                    new Api("/bag/", VERSION),
                    new Api("/ogc", OpenApi.VERSION),
                    new Api("/beheer/v1/", VERSION),
                    new Api("/toegang/v1/", VERSION));

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        String path = ((HttpServletRequest) request).getRequestURI();
        for (Api api : APIS) {
            if (path.startsWith(api.path)) {
                answer.setHeader("API-Version", api.version);
            }
        }
        chain.doFilter(request, response);
    }
}
