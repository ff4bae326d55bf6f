package nl.gemeentecloud.cloud.levering;

import nl.gemeentecloud.store.register.DeliveryReport;

/**
 * What came of a delivery, so far or in the end.
 *
 * @param gelezen records that were read, rejected ones included
 * @param nieuw objects that were not known
 * @param gewijzigd objects that were known and had changed
 * @param ongewijzigd objects that were as they are known
 * @param gemeld records that were taken in with a finding
 * @param geweigerd records that were not taken in
 * @param hervat whether it went on with a delivery that was cut short
 */
public record DeliveryCounts(
        long gelezen,
        long nieuw,
        long gewijzigd,
        long ongewijzigd,
        long gemeld,
        long geweigerd,
        boolean hervat) {

    public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0, 0, false);

    public static DeliveryCounts of(DeliveryReport report) {
        return new DeliveryCounts(
                report.records(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.reported(),
                report.rejected(),
                report.resumed());
    }
}
