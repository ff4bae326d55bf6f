package nl.gemeentecloud.bag.api.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request in the order in which they were given.
 *
 * @param values per name what was given, as often as it was given; bounded
 */
public record QueryString(Map<String, List<String>> values) {

    private static final int MOST_CHARACTERS = 8_192;
    private static final int MOST_PARAMETERS = 100;

    public QueryString {
        values = new LinkedHashMap<>(values);
    }

    /**
     * Reads what follows the question mark.
     *
     * @return empty when it is not readable: too long, too many, or not in UTF-8 with percent signs
     */
    public static Optional<QueryString> parse(@Nullable String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return Optional.of(new QueryString(values));
        }
        if (raw.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String[] parts = raw.split("&", -1);
        if (parts.length > MOST_PARAMETERS) {
            return Optional.empty();
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? part : part.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            if (!name.get().isEmpty()) {
                values.computeIfAbsent(name.get(), first -> new ArrayList<>(1)).add(value.get());
            }
        }
        return Optional.of(new QueryString(values));
    }

    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return Optional.of(text);
        }
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
