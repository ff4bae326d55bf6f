package nl.gemeentecloud.store.filling;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.levering.Finding;
import nl.gemeentecloud.core.levering.Levering;
import nl.gemeentecloud.core.levering.Mutatie;
import nl.gemeentecloud.core.levering.VoorkomenIntake;
import nl.gemeentecloud.core.levering.VoorkomenReader.UnreadableDelivery;
import nl.gemeentecloud.core.levering.VoorkomenRow;
import nl.gemeentecloud.store.register.DeliveryReport;
import nl.gemeentecloud.store.register.FindingsFile;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;
import nl.gemeentecloud.store.zone.Role;
import nl.gemeentecloud.store.zone.Zone;
import org.jspecify.annotations.Nullable;

/** Fills a table beside each table of the register with what is read. */
final class FillingIntake implements VoorkomenIntake {

    private static final long TELL_EVERY_MILLIS = 500;

    /** A third of what is usual: values are spread evenly, and looking at them takes time. */
    private static final int STATISTICS = 30;

    /** Behind the names of indexes of a table that is being filled. */
    static final String SUFFIX = "_laden";

    private final Zone zone;
    private final Set<VoorkomenTable> empty;
    private final Map<ObjectType, VoorkomenTable> tables = new LinkedHashMap<>();
    private final Map<ObjectType, CopyStream> streams = new LinkedHashMap<>();
    private final Map<ObjectType, Long> fresh = new ConcurrentHashMap<>();
    private final Buffers buffers = new Buffers();
    private final long deliveryId;
    private final FindingsFile findings;
    private final Consumer<LoadProgress> progress;
    private final long started = System.nanoTime();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private long reported;
    private long rejected;
    private final AtomicLong mutations = new AtomicLong();
    private final Starting starting;
    private final Indexing indexing;
    private boolean repeated;
    private Levering levering = new Levering.Deelbestand();

    /** Decides whether a delivery has to be read. */
    @FunctionalInterface
    interface Starting {
        boolean begin(Levering levering) throws UnreadableDelivery;
    }

    FillingIntake(
            Zone zone,
            List<VoorkomenTable> tables,
            Set<VoorkomenTable> empty,
            long deliveryId,
            FindingsFile findings,
            Consumer<LoadProgress> progress,
            Starting starting) {
        this.starting = starting;
        this.zone = zone;
        this.indexing = new Indexing();
        this.empty = Set.copyOf(empty);
        this.deliveryId = deliveryId;
        this.findings = findings;
        this.progress = progress;
        tables.forEach(table -> this.tables.put(table.type(), table));
    }

    @Override
    public boolean begin(Levering kind) throws UnreadableDelivery {
        levering = kind;
        repeated = !starting.begin(kind);
        if (repeated) {
            found(
                    new Finding(
                            Finding.Severity.GEMELD,
                            0,
                            "",
                            "levering",
                            "herhaling",
                            "deze levering is al verwerkt; er is niets veranderd"));
        }
        return !repeated;
    }

    /** Whether it was taken in before, so that nothing has to be done. */
    boolean isRepeated() {
        return repeated;
    }

    Levering levering() {
        return levering;
    }

    @Override
    public void complete(ObjectType type) {}

    @Override
    public void read(long bytes, long ofBytes) {
        long millis = (System.nanoTime() - started) / 1_000_000;
        long last = told.get();
        if (millis - last >= TELL_EVERY_MILLIS && told.compareAndSet(last, millis)) {
            progress.accept(
                    new LoadProgress(taken.get(), bytes, ofBytes, Duration.ofMillis(millis)));
        }
    }

    @Override
    public Lane open() {
        return new FillingLane();
    }

    private synchronized CopyStream stream(VoorkomenTable table) {
        return streams.computeIfAbsent(
                table.type(),
                type -> {
                    if (isFresh(table)) {
                        indexing.begin();
                    }
                    return new CopyStream(type.name(), buffers, copy -> fill(table, copy));
                });
    }

    private void fill(VoorkomenTable table, CopyStream.Copying copy)
            throws SQLException, InterruptedException {
        if (isFresh(table)) {
            fresh(table, copy);
            return;
        }
        try (Connection connection = zone.building().getConnection()) {
            copy(connection, table, true, copy);
        }
    }

    private void fresh(VoorkomenTable table, CopyStream.Copying copy)
            throws SQLException, InterruptedException {
        boolean ended = false;
        try (Connection connection = zone.building().getConnection()) {
            connection.setAutoCommit(false);
            fresh(connection, table, copy);
            indexing.end();
            ended = true;
            indexing.help(connection);
            connection.setAutoCommit(true);
        } finally {
            if (!ended) {
                // others must not wait for it
                indexing.end();
            }
        }
    }

    /**
     * A table that takes the place of an empty one: made, filled and given its key in one
     * transaction, and each other index made in one, so that the server need not log what is in
     * them and rows are visible without being looked at again.
     */
    private void fresh(Connection connection, VoorkomenTable table, CopyStream.Copying copy)
            throws SQLException, InterruptedException {
        String key = table.createKey(table.beingFilled(), SUFFIX);
        try (Statement statement = connection.createStatement()) {
            Indexing.prepare(statement);
            statement.execute("set local backend_flush_after = '1MB'");
            long rows = copy(connection, table, false, copy);
            long doubles =
                    new StagedCheck(table, List.of(), table.beingFilled(), this::found)
                            .dedupe(connection);
            fresh.put(table.type(), rows - doubles);
            statement.execute(
                    "grant select on %s to \"%s\""
                            .formatted(table.beingFilled(), zone.userOf(Role.APP)));
            connection.commit();
            List<String> indexes =
                    new ArrayList<>(table.createIndexes(table.beingFilled(), SUFFIX));
            indexes.remove(key);
            indexing.make(connection, indexes, rows);
            statement.execute("set local default_statistics_target = " + STATISTICS);
            statement.execute("analyze " + table.beingFilled());
        }
        connection.commit();
    }

    private boolean mutates() {
        return levering instanceof Levering.Mutaties;
    }

    private long copy(
            Connection connection, VoorkomenTable table, boolean beside, CopyStream.Copying copy)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : table.createBare(table.beingFilled(), beside)) {
                statement.execute(sql);
            }
            if (mutates()) {
                statement.execute(StagedMutations.addColumns(table));
            }
        }
        String more = mutates() ? ", " + StagedMutations.NUMBER + ", " + StagedMutations.SIDE : "";
        return copy.copy(
                connection,
                "copy %s (%s%s) from stdin (format binary%s)"
                        .formatted(
                                table.beingFilled(),
                                table.columnNames(),
                                more,
                                beside ? "" : ", freeze true"));
    }

    /** How many rows a table holds that takes the place of an empty one. */
    long freshRows(VoorkomenTable table) {
        return fresh.getOrDefault(table.type(), 0L);
    }

    boolean isFresh(VoorkomenTable table) {
        return empty.contains(table) && !mutates();
    }

    /** Waits until all that was read is in its table. */
    void finish() throws SQLException, InterruptedException {
        List<CopyStream> all = all();
        all.forEach(CopyStream::end);
        for (CopyStream stream : all) {
            stream.await();
        }
    }

    /** Gives up; what was filled is thrown away. Throws what the server refused, if it did. */
    void abandon() throws SQLException {
        SQLException refused = null;
        for (CopyStream stream : all()) {
            refused = refused == null ? stream.refused() : refused;
            stream.abandon();
        }
        if (refused != null) {
            throw refused;
        }
    }

    private synchronized List<CopyStream> all() {
        return List.copyOf(streams.values());
    }

    /** The tables that something came for, in the order of the definition. */
    synchronized List<VoorkomenTable> filled() {
        return tables.values().stream().filter(t -> streams.containsKey(t.type())).toList();
    }

    synchronized void found(Finding finding) {
        findings.add(List.of(finding));
        switch (finding.severity()) {
            case GEMELD -> reported++;
            case GEWEIGERD -> rejected++;
        }
    }

    synchronized DeliveryReport report(long id, StagedMerge.Counts counts) {
        return new DeliveryReport(
                id,
                taken.get() + rejected,
                counts.added(),
                counts.changed() + counts.gone(),
                counts.unchanged(),
                reported,
                rejected,
                false,
                findings.path());
    }

    /** One reading thread's way in. */
    private final class FillingLane implements Lane {

        private final Map<ObjectType, RowCopy> copies = new LinkedHashMap<>();
        private @Nullable ObjectType lastType;
        private @Nullable RowCopy lastCopy;
        private long count;

        @Override
        public void take(VoorkomenRow row) {
            if (mutates()) {
                mutate(Mutatie.WORDT, row);
                return;
            }
            copyOf(row).write(row);
            count();
        }

        @Override
        public void mutate(Mutatie side, VoorkomenRow row) {
            if (!mutates()) {
                throw new IllegalStateException("This delivery has no mutations");
            }
            copyOf(row).write(row, side, mutations.incrementAndGet());
            if (side != Mutatie.WAS) {
                count();
            }
        }

        private RowCopy copyOf(VoorkomenRow row) {
            RowCopy copy = lastCopy;
            if (copy == null || row.type() != lastType) {
                copy = copies.computeIfAbsent(row.type(), this::copy);
                lastCopy = copy;
                lastType = row.type();
            }
            return copy;
        }

        private void count() {
            if (++count % 1000 == 0) {
                taken.addAndGet(1000);
            }
        }

        private RowCopy copy(ObjectType type) {
            VoorkomenTable table = tables.get(type);
            if (table == null) {
                throw new IllegalArgumentException(type + " is not of this register");
            }
            CopyStream stream = stream(table);
            return new RowCopy(table, deliveryId, buffers::take, stream::send);
        }

        @Override
        public void report(Finding finding) {
            found(finding);
        }

        @Override
        public void close() {
            copies.values().forEach(RowCopy::flush);
            taken.addAndGet(count % 1000);
        }
    }
}
