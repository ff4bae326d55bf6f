package nl.gemeentecloud.cloud;

/**
 * Why something is done (doelbinding, AVG art. 5 and 6).
 *
 * @param doel the purpose, as the municipality's register names it
 * @param grondslag its legal ground
 * @param verwerkingsactiviteit the processing activity in the register of AVG art. 30
 */
public record Purpose(String doel, String grondslag, String verwerkingsactiviteit) {}
