package nl.gemeentecloud.app.token;

import java.time.Instant;
import java.util.Optional;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * What a token says, after its signature was found right.
 *
 * @param id of the token ({@code jti})
 * @param client it was issued to
 * @param expiry first moment on which it no longer holds
 * @param purpose why its client asks; empty when nobody laid that down
 */
record VerifiedToken(
        String id,
        String client,
        Instant expiry,
        Gemeentecode houder,
        Organisation organisation,
        String team,
        Optional<Purpose> purpose) {

    /** On whose authority a request with this token acts, A system acts as its client. */
    Session session(Purpose why, String traceId) {
        return new Session(houder, organisation, organisation, team, client, client, why, traceId);
    }
}
