package nl.gemeentecloud.ogc.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The query part of a request: every name once, and only names that mean something there. */
public final class Parameters {

    private static final int MOST = 50;
    private static final int LONGEST_QUERY = 4000;

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads what stands behind the question mark.
     *
     * @param query as sent, still encoded; empty when there is none
     * @throws Refused when it is too long, not encoded well, or says something twice
     */
    public static Parameters read(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw Refused.badRequest(
                    "Het deel achter het vraagteken is langer dan %d tekens."
                            .formatted(LONGEST_QUERY));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : query.split("&", MOST + 1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw Refused.badRequest("De parameter '%s' staat er twee keer.".formatted(name));
            }
        }
        if (values.size() > MOST) {
            throw Refused.badRequest("Er zijn meer dan %d parameters.".formatted(MOST));
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw Refused.badRequest(
                    "Een parameter is niet goed gecodeerd: schrijf %25 voor een procentteken.");
        }
    }

    /** Refuses names that are not among these. */
    public Parameters only(Collection<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Refused.badRequest(
                        known.isEmpty()
                                ? "De parameter '%s' bestaat hier niet.".formatted(name)
                                : "De parameter '%s' bestaat hier niet; er zijn: %s."
                                        .formatted(name, String.join(", ", known)));
            }
        }
        return this;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
