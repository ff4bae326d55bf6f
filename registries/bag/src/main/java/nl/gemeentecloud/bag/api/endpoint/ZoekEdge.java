package nl.gemeentecloud.bag.api.endpoint;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import nl.gemeentecloud.bag.api.answer.ZoekWriter;
import nl.gemeentecloud.bag.zoek.Zoeker;
import nl.gemeentecloud.bag.zoek.Zoekresultaat;
import nl.gemeentecloud.cloud.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;

/** The HTTP edge of one box to search addresses, streets and places from; for anyone. */
public final class ZoekEdge {

    /** As it is described in bag-zoek.yaml. */
    public static final String ADDRESS = "/bag/v1/zoek";

    /** The short address, for people; it answers the same. */
    public static final String SHORT_ADDRESS = "/bag/zoek";

    private static final String JSON = "application/json";
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");
    private static final int USUAL = 10;

    private final Zoeker zoeker;
    private final Door door;

    public ZoekEdge(Zoeker zoeker, Door door) {
        this.zoeker = zoeker;
        this.door = door;
    }

    /**
     * What may be meant, the likeliest first.
     *
     * <p>{@code q} is what was typed; {@code limit} most results, 1 to 50; beyond, the nearest of
     * those.
     *
     * @throws ServletException when a parameter, the method or what is accepted is wrong
     */
    public void zoek(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> found(visitor, request, response);
            case "OPTIONS" -> response.setHeader("Allow", String.join(", ", METHODS));
            default ->
                    throw new HttpRequestMethodNotSupportedException(request.getMethod(), METHODS);
        }
    }

    private void found(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!MediaTypes.accepts(accepted(request), JSON)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        String[] typed = request.getParameterValues("q");
        if (typed == null) {
            throw new MissingServletRequestParameterException("q", "String");
        }
        List<Zoekresultaat> found =
                zoeker.zoek(
                        String.join(",", typed),
                        limit(request.getParameter("limit")),
                        look -> door.look(visitor, look));
        byte[] body = ZoekWriter.write(found);
        response.setContentType(JSON);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** All that is accepted: several headers are one list (RFC 9110, 5.2). */
    private static String accepted(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    private static int limit(@Nullable String asked) throws ServletRequestBindingException {
        if (asked == null || asked.isEmpty()) {
            return USUAL;
        }
        try {
            return Integer.parseInt(asked.strip());
        } catch (NumberFormatException other) {
            throw new ServletRequestBindingException("limit is no number");
        }
    }
}
