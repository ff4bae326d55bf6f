package nl.gemeentecloud.bag.api.endpoint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.gemeentecloud.bag.api.problem.Problem;
import nl.gemeentecloud.bag.api.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;

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

    static final String HAL = "application/hal+json";
    private static final String JSON = "application/json";
    private static final String CACHE = "public, max-age=60";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int ETAG_BYTES = 16;
    private static final byte[] NOTHING = {};

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer hal(byte[] body, Map<String, String> headers) {
        return tagged(HAL, body, headers);
    }

    static Answer json(byte[] body) {
        return tagged(JSON, body, Map.of());
    }

    private static Answer tagged(String type, byte[] body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("ETag", etag(body));
        all.put("Cache-Control", CACHE);
        all.put("Vary", "Accept-Crs");
        return new Answer(OK, type, all, body);
    }

    /** Which methods an address has, as OPTIONS asks. */
    static Answer methods(String allowed) {
        return new Answer(OK, JSON, Map.of("Allow", allowed), NOTHING);
    }

    static Answer problem(Problem problem, String instance) {
        return problem(problem, instance, Map.of());
    }

    static Answer problem(Problem problem, String instance, Map<String, String> headers) {
        return new Answer(
                problem.status(),
                ProblemWriter.CONTENT_TYPE,
                headers,
                ProblemWriter.write(problem, instance));
    }

    /** This answer, or that nothing changed since the one that whoever asked still has. */
    Answer unless(@Nullable String ifNoneMatch) {
        String etag = headers.get("ETag");
        if (status != OK || ifNoneMatch == null || etag == null) {
            return this;
        }
        for (String known : ifNoneMatch.split(",", -1)) {
            String tag = known.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return new Answer(NOT_MODIFIED, contentType, headers, NOTHING);
            }
        }
        return this;
    }

    /** Of all bytes of the answer, so that it is as strong as they are. */
    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
