package nl.gemeentecloud.ogc.request;

import java.util.Locale;
import java.util.Optional;

/** In which form something is answered. */
public enum Format {
    JSON,
    HTML;

    /** As the parameter {@code f} has it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * By the parameter {@code f}, else by what the client says it accepts; JSON unless it prefers
     * HTML.
     *
     * @param accept the header; empty when there is none
     * @throws Refused when neither form will do
     */
    public static Format of(Optional<String> f, String accept) {
        if (f.isPresent()) {
            return switch (f.get()) {
                case "json" -> JSON;
                case "html" -> HTML;
                default ->
                        throw Refused.badRequest(
                                "De parameter f is json of html, en niet '%s'.".formatted(f.get()));
            };
        }
        return accept(accept);
    }

    private static Format accept(String accept) {
        double json = 0;
        double html = 0;
        for (String range : accept.isBlank() ? new String[] {"*/*"} : accept.split(",", 50)) {
            String[] parts = range.strip().split(";", 20);
            String type = parts[0].strip().toLowerCase(Locale.ROOT);
            double quality = quality(parts);
            if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                html = Math.max(html, quality);
            } else if (type.startsWith("application/")
                    && (type.contains("json") || type.endsWith("/*"))) {
                json = Math.max(json, quality);
            } else if (type.equals("*/*")) {
                json = Math.max(json, quality);
                // a browser that also takes anything wants a page
                html = Math.max(html, quality / 2);
            } else if (type.equals("text/*")) {
                html = Math.max(html, quality);
            }
        }
        if (json == 0 && html == 0) {
            throw Refused.notAcceptable("Vraag om application/json of om text/html.");
        }
        return html > 0 && html >= json ? HTML : JSON;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            String stripped = part.strip();
            if (stripped.startsWith("q=")) {
                try {
                    return Double.parseDouble(stripped.substring(2));
                } catch (NumberFormatException garbled) {
                    return 1;
                }
            }
        }
        return 1;
    }
}
