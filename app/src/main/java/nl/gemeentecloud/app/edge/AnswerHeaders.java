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

/**
 * Gives every answer, errors too, what keeps a browser from taking it for something else, and those
 * of our own APIs their version (NL API Design Rules, version header).
 */
public final class AnswerHeaders implements Filter {

    /** Of the APIs of the installation itself; the same as in their descriptions. */
    private static final String VERSION = "1.0.0";

    private static final List<String> OWN = List.of("/bag/", "/beheer/v1/", "/toegang/v1/");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        String path = ((HttpServletRequest) request).getRequestURI();
        if (OWN.stream().anyMatch(path::startsWith)) {
            answer.setHeader("API-Version", VERSION);
        }
        chain.doFilter(request, response);
    }
}
