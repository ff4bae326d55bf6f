package nl.gemeentecloud.brp.api.problem;

/**
 * What is wrong with one parameter (contract BRP personen, schema InvalidParam).
 *
 * @param code kind of fault, as the contract names it ({@code required}, {@code pattern})
 * @param name of the parameter, with an index for an item of a list ({@code fields[1]})
 * @param reason fault and remedy, in Dutch
 */
public record InvalidParam(String code, String name, String reason) {}
