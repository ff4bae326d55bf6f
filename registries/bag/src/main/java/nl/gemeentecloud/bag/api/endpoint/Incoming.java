package nl.gemeentecloud.bag.api.endpoint;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as it comes in.
 *
 * @param base scheme, host and base path, without a slash at the end
 * @param path segments after the base path
 * @param query what follows the question mark, when there is one
 * @param header value of a header by its name, when given
 * @param body not read yet
 */
public record Incoming(
        String method,
        String base,
        List<String> path,
        @Nullable String query,
        Function<String, @Nullable String> header,
        InputStream body) {

    public Incoming {
        path = List.copyOf(path);
    }

    /** The whole address, as it was asked. */
    public String self() {
        String address = base + (path.isEmpty() ? "" : "/" + String.join("/", path));
        return query == null ? address : address + "?" + query;
    }
}
