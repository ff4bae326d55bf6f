package nl.gemeentecloud.ogc.document;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.gemeentecloud.ogc.request.Format;

/**
 * Where the API stands, and the addresses below it.
 *
 * @param address absolute, without a slash at the end
 */
public record Base(String address) {

    /** The address of the front page of the installation that the API is of. */
    String installation() {
        return URI.create(address).resolve("/").toString();
    }

    String path(String... segments) {
        StringBuilder path = new StringBuilder(address);
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return path.toString();
    }

    /** The address with parameters behind it. */
    static String with(String address, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? address
                : address
                        + parameters.entrySet().stream()
                                .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** A resource in the form in which it is answered, and in its other form. */
    static List<Link> selfAndAlternate(
            String address, Map<String, String> parameters, Format format, String json) {
        List<Link> links = new ArrayList<>();
        Map<String, String> own = new LinkedHashMap<>(parameters);
        own.put("f", format.parameter());
        links.add(
                new Link(with(address, own), "self", MediaTypes.of(format, json), "Dit document"));
        for (Format other : Format.values()) {
            if (other != format) {
                own.put("f", other.parameter());
                links.add(
                        new Link(
                                with(address, own),
                                "alternate",
                                MediaTypes.of(other, json),
                                "Dit document als " + other));
            }
        }
        return links;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }
}
