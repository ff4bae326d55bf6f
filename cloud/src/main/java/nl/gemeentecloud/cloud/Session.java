package nl.gemeentecloud.cloud;

import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * On whose authority something is done. An explicit argument of every act; there is no other way to
 * data.
 *
 * @param houder the tenant whose copy is used; row-level security is on it
 * @param acting the organisation that acts
 * @param onBehalfOf the organisation it acts for, itself when it acts for itself
 * @param team the team within its municipality whose bevoegdheid is used
 * @param actor the person or, for system-to-system traffic, the application client that acts
 * @param application the client the request came through
 * @param purpose why
 * @param traceId of the request, from W3C traceparent or made at the edge; 32 hexadecimal digits
 */
public record Session(
        Gemeentecode houder,
        Organisation acting,
        Organisation onBehalfOf,
        String team,
        String actor,
        String application,
        Purpose purpose,
        String traceId) {}
