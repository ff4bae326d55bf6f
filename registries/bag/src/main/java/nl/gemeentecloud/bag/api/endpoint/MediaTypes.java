package nl.gemeentecloud.bag.api.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the contract speaks (RFC 9110, Accept and Content-Type). */
final class MediaTypes {

    private MediaTypes() {}

    private static final String JSON = "application/json";

    /**
     * Whether a type is among what is accepted; everything is when nothing was said. HAL is JSON,
     * and given to whoever asks for that (foutafhandeling.feature: not acceptable is what is not
     * JSON).
     */
    static boolean accepts(@Nullable String accept, String type) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String name = parts[0].strip();
            boolean named =
                    name.equals("*/*")
                            || name.equals("application/*")
                            || name.equals(JSON)
                            || name.equals(type);
            if (named && !refused(parts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("q=0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a body is JSON. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
        return type.equals(JSON) || type.equals("application/geo+json");
    }
}
