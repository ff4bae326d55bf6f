package nl.gemeentecloud.bag.api.problem;

/**
 * What is wrong with one parameter (contract BAG individuele bevragingen, schema InvalidParams).
 *
 * @param name of the parameter, as the contract writes it
 * @param code kind of fault ({@code pattern}, {@code maximum}; foutafhandeling.feature)
 * @param reason the fault in the fixed words of foutafhandeling.feature, in Dutch
 */
public record InvalidParam(String name, String code, String reason) {}
