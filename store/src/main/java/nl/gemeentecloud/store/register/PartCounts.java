package nl.gemeentecloud.store.register;

import java.util.List;
import nl.gemeentecloud.store.register.StagedRecord.Change;

/** What a part of a delivery did. */
record PartCounts(int added, int changed, int unchanged) {

    static final PartCounts NONE = new PartCounts(0, 0, 0);

    static PartCounts of(List<StagedRecord> rows) {
        int added = 0;
        int changed = 0;
        for (StagedRecord row : rows) {
            if (row.change == Change.ADDED) {
                added++;
            } else if (row.change == Change.CHANGED) {
                changed++;
            }
        }
        return new PartCounts(added, changed, rows.size() - added - changed);
    }

    PartCounts plus(PartCounts other) {
        return new PartCounts(
                added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
