package nl.gemeentecloud.store.filling;

import java.time.Duration;
import java.util.Optional;
import nl.gemeentecloud.store.register.DeliveryReport;

/**
 * How far a delivery is.
 *
 * @param voorkomens read so far
 * @param bytes of the delivered file that were read
 * @param ofBytes size of the delivered file
 * @param since how long it has been going on
 */
public record LoadProgress(long voorkomens, long bytes, long ofBytes, Duration since) {

    /** The same in the form of a report that is not finished. */
    public DeliveryReport asReport() {
        return new DeliveryReport(0, voorkomens, 0, 0, 0, 0, 0, false, Optional.empty());
    }

    public long perSecond() {
        return voorkomens * 1000 / Math.max(1, since.toMillis());
    }

    /** How long it will take still, when enough was read to tell. */
    public Optional<Duration> left() {
        return bytes < ofBytes / 100 || bytes <= 0
                ? Optional.empty()
                : Optional.of(since.multipliedBy(ofBytes - bytes).dividedBy(bytes));
    }
}
