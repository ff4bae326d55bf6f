package nl.gemeentecloud.app.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token a request carries (RFC 6750, section 2.1). */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** The text after {@code Bearer}, of any shape; empty without such a header. */
    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip());
    }
}
