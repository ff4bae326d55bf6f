package nl.gemeentecloud.store.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import nl.gemeentecloud.core.levering.Delivered;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

/**
 * Takes deliveries into a register. A delivery is cut into parts of a fixed number of records, and
 * each part is one transaction: a question sees a part wholly or not at all, and while a delivery
 * runs it may see some parts and not yet others. Repeating a delivery gives the same register;
 * repeating one that was cut short goes on where it stopped.
 */
public final class RegisterLoader {

    /**
     * How deliveries are cut and how hard they work.
     *
     * @param partRecords records per transaction, 1 to 100 000; a delivery is only resumed with the
     *     same number
     * @param partsAtOnce parts in progress, 1 to 16; each uses a connection and its memory: about
     *     {@code partRecords} encoded records
     * @param patience how long a part waits for a zone that is away or has no connection free
     */
    public record Limits(int partRecords, int partsAtOnce, Duration patience) {
        public static final Limits USUAL = new Limits(4_000, 2, Duration.ofMinutes(2));

        public Limits {
            if (partRecords < 1 || partRecords > 100_000) {
                throw new IllegalArgumentException("A part has 1 to 100000 records");
            }
            if (partsAtOnce < 1 || partsAtOnce > 16) {
                throw new IllegalArgumentException("1 to 16 parts can be in progress");
            }
        }
    }

    private final Zone zone;
    private final Limits limits;
    private final ConcurrentMap<String, ObjectIds> ids = new ConcurrentHashMap<>();

    public RegisterLoader(Zone zone) {
        this(zone, Limits.USUAL);
    }

    public RegisterLoader(Zone zone, Limits limits) {
        this.zone = zone;
        this.limits = limits;
    }

    private ObjectIds ids(Delivery delivery) {
        return ids.computeIfAbsent(delivery.type().register(), ObjectIds::new);
    }

    /**
     * Takes in a delivery and returns when it is durable. Reading and encoding go on in the calling
     * thread while parts are written.
     *
     * @param records in delivered order, the same order whenever the same contents come again
     * @param findings where findings are written as CSV, replacing what is there; made only when
     *     there are any
     * @param progress told after every part that was read, in the calling thread; what it is told
     *     is finished by then, others may still be on their way
     * @throws ZoneUnavailable when the zone stays away; parts that were finished stay
     * @throws DeliveryStopped when the thread is interrupted; parts that were finished stay
     */
    public DeliveryReport load(
            Delivery delivery,
            Iterator<? extends Delivered> records,
            Path findings,
            Consumer<DeliveryReport> progress) {
        TableLayout layout = new TableLayout(delivery.type());
        DeliveryRows rows = new DeliveryRows(layout);
        Patience patience = new Patience(zone, delivery, limits.patience());
        DeliveryRows.Begun begun =
                patience.insist((connection, again) ->
                        rows.begin(connection, delivery, limits.partRecords()));
        Statistics statistics =
                patience.insist((connection, again) -> Statistics.of(connection, layout));
        try (FindingsFile file = new FindingsFile(findings)) {
            Tally tally = new Tally(layout, file);
            PartMerge merge = new PartMerge(layout, delivery, begun.id(), ids(delivery));
            PartCounts counts;
            try (Parts parts =
                    new Parts(
                            delivery,
                            limits.partsAtOnce(),
                            begun,
                            merge,
                            rows,
                            patience,
                            statistics)) {
                read(
                        records,
                        tally,
                        part ->
                                progress.accept(
                                        tally.report(
                                                begun.id(), parts.submit(part), begun.resumed())));
                counts = parts.finish();
            }
            DeliveryReport report = tally.report(begun.id(), counts, begun.resumed());
            return patience.insist((connection, again) -> {
                rows.finish(connection, delivery, report);
                if (statistics.stale()) {
                    statistics.refresh(connection);
                }
                return report;
            });
        }
    }

    private void read(
            Iterator<? extends Delivered> records,
            Tally tally,
            Consumer<List<StagedRecord>> parts) {
        List<StagedRecord> part = new ArrayList<>(limits.partRecords());
        while (records.hasNext()) {
            StagedRecord row = tally.take(records.next());
            if (row != null) {
                part.add(row);
            }
            if (part.size() == limits.partRecords()) {
                parts.accept(part);
                part = new ArrayList<>(limits.partRecords());
            }
        }
        if (!part.isEmpty()) {
            parts.accept(part);
        }
    }

    /**
     * Puts these records in the place of everything that the houder has of this object type, or the
     * installation for a register without houder: history and events go too. One transaction; for
     * the trial environment and for small tables that come whole.
     *
     * @param records at most 100 000
     */
    public DeliveryReport replaceAll(
            Delivery delivery, List<? extends Delivered> records, Path findings) {
        if (records.size() > 100_000) {
            throw new IllegalArgumentException("At most 100000 records can replace all");
        }
        TableLayout layout = new TableLayout(delivery.type());
        try (FindingsFile file = new FindingsFile(findings)) {
            Tally tally = new Tally(layout, file);
            List<StagedRecord> rows = new ArrayList<>(records.size());
            for (Delivered record : records) {
                StagedRecord row = tally.take(record);
                if (row != null) {
                    rows.add(row);
                }
            }
            Replacement replacement = new Replacement(layout, ids(delivery));
            long id = inTransaction(delivery, replacement, rows, tally);
            return tally.report(id, new PartCounts(rows.size(), 0, 0), false);
        }
    }

    private long inTransaction(
            Delivery delivery, Replacement replacement, List<StagedRecord> rows, Tally tally) {
        try (Connection connection = zone.loading().getConnection()) {
            return Patience.inTransaction(
                    connection, () -> replacement.replace(connection, delivery, rows, tally));
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Loading " + delivery.type(), e);
        }
    }
}
