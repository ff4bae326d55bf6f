package nl.gemeentecloud.app.edge;

/**
 * As an argument of an endpoint: only whoever holds the admin token of the installation may call
 * it.
 *
 * @param traceId of the request; 32 hexadecimal digits
 */
public record Operator(String traceId) {}
