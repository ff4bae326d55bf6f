package nl.gemeentecloud.app.token;

import java.util.Optional;

/**
 * The address that tokens name as their issuer.
 *
 * @param address empty when it is not known beforehand; then it is the one a request came in on
 */
public record Issuer(Optional<String> address) {

    /** The configured address, else this machine's own when its port is known beforehand. */
    public static Issuer of(Optional<String> configured, int port) {
        return new Issuer(
                configured.or(() ->
                        port == 0 ? Optional.empty() : Optional.of("http://localhost:" + port)));
    }
}
