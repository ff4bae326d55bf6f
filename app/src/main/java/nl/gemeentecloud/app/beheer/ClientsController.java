package nl.gemeentecloud.app.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.gemeentecloud.app.edge.Operator;
import nl.gemeentecloud.app.edge.Problem;
import nl.gemeentecloud.app.edge.ProblemException;
import nl.gemeentecloud.app.token.Issuer;
import nl.gemeentecloud.app.token.TokenIssuer;
import nl.gemeentecloud.cloud.tenancy.Client;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives tokens to clients, and withdraws clients. */
@RestController
public final class ClientsController {

    private final Tenancy tenancy;
    private final TokenIssuer tokens;
    private final Issuer issuer;
    private final ManagementActs acts;

    public ClientsController(
            Tenancy tenancy, TokenIssuer tokens, Issuer issuer, ManagementActs acts) {
        this.acts = acts;
        this.tenancy = tenancy;
        this.tokens = tokens;
        this.issuer = issuer;
    }

    /** An access token and the moment it ends. */
    public record TokenAnswer(String token, Instant verloopt) {}

    /** A token as the client itself would get it with its secret. */
    @PostMapping("/beheer/v1/clients/{id}/tokens")
    TokenAnswer token(Operator operator, @PathVariable String id, HttpServletRequest request) {
        Client client = find(id, request.getRequestURI());
        if (client.revoked()) {
            throw new ProblemException(
                    Problem.conflict("Client " + id + " is ingetrokken.", request.getRequestURI()));
        }
        acts.record(operator, Optional.of(client.tenant()), "token-uitgeven", Map.of("client", id));
        Jwt token = tokens.issue(client, issuer.address().orElseGet(() -> origin(request)));
        return new TokenAnswer(token.getTokenValue(), Objects.requireNonNull(token.getExpiresAt()));
    }

    /** Withdraws a client; its tokens are refused from now on. */
    @DeleteMapping("/beheer/v1/clients/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Operator operator, @PathVariable String id, HttpServletRequest request) {
        Client client = find(id, request.getRequestURI());
        acts.record(
                operator, Optional.of(client.tenant()), "client-intrekken", Map.of("client", id));
        tenancy.revokeClient(client.id());
    }

    private Client find(String id, String path) {
        return tenancy.client(id)
                .orElseThrow(() ->
                        new ProblemException(
                                Problem.badRequest(
                                        "Er is geen client %s. Er zijn: %s.".formatted(id, known()),
                                        path)));
    }

    private String known() {
        return String.join(
                ", ", tenancy.clients().stream().map(Client::id).sorted().limit(10).toList());
    }

    private static String origin(HttpServletRequest request) {
        return request.getScheme()
                + "://"
                + request.getServerName()
                + ":"
                + request.getServerPort();
    }
}
