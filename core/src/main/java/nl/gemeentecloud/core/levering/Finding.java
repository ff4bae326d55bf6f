package nl.gemeentecloud.core.levering;

/**
 * Something a delivery has that it should not have.
 *
 * @param severity whether the record was taken in all the same
 * @param record where in the delivery: a line or record number, from 1
 * @param identification what the bronhouder knows the record by; empty when it could not be read
 * @param place the place within the record, in the words of the format ({@code 08.09.10}, {@code
 *     teken 17})
 * @param rule the rule that is broken, as a short stable code ({@code elfproef}, {@code lengte})
 * @param message fault and remedy, in Dutch, for the functional administrator
 */
public record Finding(
        Severity severity,
        long record,
        String identification,
        String place,
        String rule,
        String message) {

    /** What happened to the record. */
    public enum Severity {
        /** Taken in as delivered; the bronhouder corrects. */
        GEMELD,
        /** Not taken in. */
        GEWEIGERD
    }
}
