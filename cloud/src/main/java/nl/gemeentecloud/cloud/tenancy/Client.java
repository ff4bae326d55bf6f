package nl.gemeentecloud.cloud.tenancy;

import java.util.Optional;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * An application that may ask for tokens, bound to a tenant, a team and one purpose.
 *
 * @param id of the client, as in OAuth 2.0
 * @param tenant whose data it reaches
 * @param acting the organisation that acts through it
 * @param secretHash SHA-256 of its random secret, hexadecimal
 * @param revoked whether it was withdrawn; its tokens are then refused too
 */
public record Client(
        String id,
        Gemeentecode tenant,
        String team,
        Optional<Purpose> purpose,
        Organisation acting,
        String secretHash,
        boolean revoked) {}
