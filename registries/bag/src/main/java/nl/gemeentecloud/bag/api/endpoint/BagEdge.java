package nl.gemeentecloud.bag.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.gemeentecloud.cloud.Visitor;

/** The HTTP edge of {@link BagApi}: bytes in, bytes out. */
public final class BagEdge {

    /** As the Kadaster has it, so that a client changes the host and nothing else. */
    public static final String BASE = "/lvbag/individuelebevragingen/v2";

    private static final int MOST_SEGMENTS = 8;

    private final BagApi api;

    public BagEdge(BagApi api) {
        this.api = api;
    }

    /** Every method comes here, so that a wrong one is answered in the words of the contract. */
    public void bag(Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer =
                api.answer(
                        visitor,
                        new Incoming(
                                request.getMethod(),
                                base(request),
                                segments(request.getRequestURI()),
                                request.getQueryString(),
                                request::getHeader,
                                request.getInputStream()));
        response.setStatus(answer.status());
        response.setHeader("API-Version", BagApi.VERSION);
        answer.headers().forEach(response::setHeader);
        if (answer.body().length > 0) {
            response.setContentType(answer.contentType());
            response.setContentLength(answer.body().length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(answer.body());
            }
        }
    }

    private static String base(HttpServletRequest request) {
        String address = request.getRequestURL().toString();
        return address.substring(0, address.length() - request.getRequestURI().length()) + BASE;
    }

    private static List<String> segments(String uri) {
        List<String> segments = new ArrayList<>();
        for (String part : uri.substring(BASE.length()).split("/", -1)) {
            if (!part.isEmpty() && segments.size() < MOST_SEGMENTS) {
                segments.add(decoded(part));
            }
        }
        return segments;
    }

    private static String decoded(String segment) {
        try {
            return segment.indexOf('%') < 0
                    ? segment
                    : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}
