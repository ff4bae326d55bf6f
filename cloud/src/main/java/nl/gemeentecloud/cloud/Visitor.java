package nl.gemeentecloud.cloud;

/**
 * Who looks into an open register. Open data is for anyone, without a purpose and without a line in
 * the ledger for each question; what is asked too often is refused at the edge, per visitor.
 *
 * @param key what tells visitors apart: a client, an API key or an address, each with its kind in
 *     front; no secret
 * @param traceId of the request; 32 hexadecimal digits
 */
public record Visitor(String key, String traceId) {}
