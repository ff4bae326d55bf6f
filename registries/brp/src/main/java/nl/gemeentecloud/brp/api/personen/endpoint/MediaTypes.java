package nl.gemeentecloud.brp.api.personen.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the contract speaks: JSON in UTF-8, both ways (RFC 9110, Accept and Content-Type). */
final class MediaTypes {

    private MediaTypes() {}

    /** Whether JSON is among what is accepted; everything is when nothing was said. */
    static boolean acceptsJson(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            if (isJsonRange(parts[0].strip()) && !isRefused(parts) && isUtf8(parts)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a body is JSON in UTF-8. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals("application/json") && isUtf8(parts);
    }

    private static boolean isJsonRange(String range) {
        return range.equals("*/*")
                || range.equals("application/*")
                || range.equals("application/json");
    }

    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("q=0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("charset=")) {
                String charset = parameter.substring("charset=".length()).replace("\"", "");
                return charset.equals("utf-8") || charset.equals("utf8");
            }
        }
        return true;
    }
}
