package nl.gemeentecloud.store.register;

import java.util.List;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.core.levering.Finding;
import org.jspecify.annotations.Nullable;

/** Encodes what is delivered, writes its findings down and counts as it comes by. */
final class Tally {

    private final RecordEncoder encoder;
    private final FindingsFile findings;
    private long records;
    private long reported;
    private long rejected;

    Tally(TableLayout layout, FindingsFile findings) {
        this.encoder = new RecordEncoder(layout);
        this.findings = findings;
    }

    /** The row, or null when the record is not taken in. */
    @Nullable StagedRecord take(Delivered delivered) {
        records++;
        return switch (delivered) {
            case Delivered.Rejected refused -> note(null, refused.findings());
            case Delivered.Taken taken -> {
                RecordEncoder.Encoded encoded = encoder.encode(taken);
                yield note(encoded.row(), encoded.findings());
            }
        };
    }

    private @Nullable StagedRecord note(@Nullable StagedRecord row, List<Finding> found) {
        findings.add(found);
        if (row == null) {
            rejected++;
        } else if (!found.isEmpty()) {
            reported++;
        }
        return row;
    }

    long records() {
        return records;
    }

    long reported() {
        return reported;
    }

    long rejected() {
        return rejected;
    }

    DeliveryReport report(long deliveryId, PartCounts counts, boolean resumed) {
        return new DeliveryReport(
                deliveryId,
                records,
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                reported,
                rejected,
                resumed,
                findings.path());
    }
}
