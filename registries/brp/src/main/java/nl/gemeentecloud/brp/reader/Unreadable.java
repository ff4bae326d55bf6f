package nl.gemeentecloud.brp.reader;

/**
 * Why a record could not be read.
 *
 * @param place where in the record
 * @param rule a short stable code
 * @param message fault and remedy, in Dutch
 */
record Unreadable(String place, String rule, String message) {}
