package nl.gemeentecloud.cloud;

import nl.gemeentecloud.core.identifier.Gemeentecode;

/**
 * A municipality of the Netherlands.
 *
 * @param naam its name in the list of the CBS, with a letter for the province where two share a
 *     name
 */
public record Gemeente(Gemeentecode code, String naam) {}
