package nl.gemeentecloud.app.beheer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import nl.gemeentecloud.app.edge.Operator;
import nl.gemeentecloud.app.edge.Problem;
import nl.gemeentecloud.app.edge.ProblemException;
import nl.gemeentecloud.cloud.Gemeente;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.cloud.tenancy.Connected;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.cloud.tenancy.TenancyRefused;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Connects municipalities. */
@RestController
public final class GemeentenController {

    private final Tenancy tenancy;
    private final Gemeenten gemeenten;
    private final ManagementActs acts;

    public GemeentenController(Tenancy tenancy, Gemeenten gemeenten, ManagementActs acts) {
        this.acts = acts;
        this.tenancy = tenancy;
        this.gemeenten = gemeenten;
    }

    /**
     * What connecting gave.
     *
     * @param secret of the client; said once, at the first time, and empty after that
     */
    public record ConnectedAnswer(
            String gemeentecode, String naam, String client, String secret, boolean nieuw) {}

    /** Connects a municipality; a second time changes nothing. */
    @PostMapping("/beheer/v1/gemeenten/{code}")
    ConnectedAnswer connect(
            Operator operator, @PathVariable String code, HttpServletRequest request) {
        Gemeente gemeente = find(code, request.getRequestURI());
        try {
            if (tenancy.tenant(gemeente.code()).isEmpty()) {
                acts.record(
                        operator, Optional.of(gemeente.code()), "gemeente-aansluiten", Map.of());
            }
            Connected connected = tenancy.connect(gemeente.code(), gemeente.naam());
            return new ConnectedAnswer(
                    gemeente.code().digits(),
                    gemeente.naam(),
                    connected.clientId(),
                    connected.clientSecret(),
                    connected.fresh());
        } catch (TenancyRefused refused) {
            throw new ProblemException(
                    Problem.conflict(
                            String.valueOf(refused.getMessage()), request.getRequestURI()));
        }
    }

    private Gemeente find(String code, String path) {
        if (!code.matches("[0-9]{4}")) {
            throw new ProblemException(
                    Problem.badRequest("Een gemeentecode heeft vier cijfers, zoals 0363.", path));
        }
        return gemeenten
                .find(new Gemeentecode(code))
                .orElseThrow(() ->
                        new ProblemException(
                                Problem.badRequest(
                                        "Er is geen gemeente met code %s op de lijst van %s."
                                                .formatted(code, gemeenten.stand()),
                                        path)));
    }
}
