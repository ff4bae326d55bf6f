package nl.gemeentecloud.store.register;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a delivery, so far or in the end.
 *
 * @param deliveryId number of the delivery in its register
 * @param records how many were read, rejected ones included
 * @param added objects that were not known
 * @param changed objects that were known and had changed
 * @param unchanged objects that were as they are known
 * @param reported records that were taken in with a finding
 * @param rejected records that were not taken in
 * @param resumed whether this goes on with a delivery that was cut short
 * @param findings where the findings are, as CSV; empty when there are none
 */
public record DeliveryReport(
        long deliveryId,
        long records,
        long added,
        long changed,
        long unchanged,
        long reported,
        long rejected,
        boolean resumed,
        Optional<Path> findings) {}
