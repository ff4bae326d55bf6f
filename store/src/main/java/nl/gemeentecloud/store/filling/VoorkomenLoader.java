package nl.gemeentecloud.store.filling;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.gemeentecloud.core.definition.ObjectType;
import nl.gemeentecloud.core.definition.RegisterDefinition;
import nl.gemeentecloud.core.levering.Levering;
import nl.gemeentecloud.core.levering.VoorkomenReader;
import nl.gemeentecloud.store.register.DeliveryReport;
import nl.gemeentecloud.store.register.DeliveryStopped;
import nl.gemeentecloud.store.register.FindingsFile;
import nl.gemeentecloud.store.register.RegisterFailure;
import nl.gemeentecloud.store.voorkomen.Leveringsperioden;
import nl.gemeentecloud.store.voorkomen.VoorkomenTable;
import nl.gemeentecloud.store.zone.Zone;
import nl.gemeentecloud.store.zone.ZoneUnavailable;

/**
 * Takes deliveries into a register whose source keeps its own history. A delivery fills tables
 * beside those of the register, and is seen as a whole or not at all. Repeating one gives the same
 * register; one that was cut short leaves nothing behind and is repeated from its beginning.
 */
public final class VoorkomenLoader {

    private static final Duration WHEN_LOADING = Duration.ofSeconds(10);

    private final Zone zone;
    private final RegisterDefinition register;
    private final List<VoorkomenTable> tables;
    private final Leveringsperioden perioden;

    public VoorkomenLoader(Zone zone, RegisterDefinition register) {
        this.zone = zone;
        this.register = register;
        this.perioden = new Leveringsperioden(register.name());
        this.tables =
                register.objectTypes().stream()
                        .filter(type -> type.voorkomens().isPresent())
                        .map(VoorkomenTable::new)
                        .toList();
    }

    /**
     * Takes in a delivery and returns when it is durable and can be asked.
     *
     * @param source what people call it, a file name
     * @param fingerprint SHA-256 of the contents in hexadecimal
     * @param findings where findings are written as CSV, replacing what is there
     * @param progress told about twice a second while reading, from any thread
     * @throws VoorkomenReader.UnreadableDelivery when the file cannot be read to its end; the
     *     register is as it was
     * @throws ZoneUnavailable when the zone is away, or another delivery is going on
     * @throws DeliveryStopped when the thread is interrupted; the register is as it was
     */
    public DeliveryReport load(
            Path file,
            VoorkomenReader reader,
            String source,
            String fingerprint,
            Path findings,
            Consumer<LoadProgress> progress)
            throws IOException {
        return load(file, reader, source, fingerprint, findings, progress, () -> {});
    }

    /**
     * As above.
     *
     * @param visible told when all of it can be asked; what follows is looking for what is wrong
     */
    public DeliveryReport load(
            Path file,
            VoorkomenReader reader,
            String source,
            String fingerprint,
            Path findings,
            Consumer<LoadProgress> progress,
            Runnable visible)
            throws IOException {
        try (Connection connection = zone.building().getConnection();
                FindingsFile report = new FindingsFile(findings)) {
            LoadRows rows = new LoadRows(register.name());
            if (!rows.lock(connection)) {
                throw new ZoneUnavailable(
                        zone.name(),
                        "another delivery to register %s is going on".formatted(register.name()),
                        WHEN_LOADING);
            }
            try {
                for (VoorkomenTable table : tables) {
                    LoadRows.drop(connection, table);
                }
                long id = rows.begin(connection, source, fingerprint);
                Set<VoorkomenTable> empty = LoadRows.empty(connection, tables);
                FillingIntake intake =
                        new FillingIntake(
                                zone,
                                tables,
                                empty,
                                id,
                                report,
                                progress,
                                levering -> begin(connection, levering, fingerprint));
                try {
                    reader.read(file, source, intake);
                    intake.finish();
                } catch (IOException | RuntimeException | SQLException | InterruptedException e) {
                    abandon(connection, intake);
                    throw e;
                }
                return finish(connection, rows, id, fingerprint, intake, visible);
            } finally {
                rows.unlock(connection);
            }
        } catch (InterruptedException | InterruptedIOException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryStopped(source, register.name());
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Loading " + register.name(), e);
        }
    }

    /** Leaves no table behind that nobody will ever see. */
    private void abandon(Connection connection, FillingIntake intake) throws SQLException {
        boolean interrupted = Thread.interrupted();
        try {
            intake.abandon();
        } finally {
            try {
                for (VoorkomenTable table : tables) {
                    LoadRows.drop(connection, table);
                }
            } catch (SQLException left) {
                // the next delivery begins with it
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Mutations are applied once and in order; anything else is always welcome. */
    private boolean begin(Connection connection, Levering levering, String fingerprint)
            throws VoorkomenReader.UnreadableDelivery {
        try {
            return switch (levering) {
                case Levering.Stand _, Levering.Deelbestand _ -> true;
                case Levering.Mutaties mutaties ->
                        new Volgorde(perioden).isNext(connection, mutaties, fingerprint);
            };
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Loading " + register.name(), e);
        }
    }

    private DeliveryReport finish(
            Connection connection,
            LoadRows rows,
            long id,
            String fingerprint,
            FillingIntake intake,
            Runnable visible)
            throws SQLException, InterruptedException {
        StagedMerge.Counts counts = StagedMerge.Counts.NONE;
        List<VoorkomenTable> filled = intake.filled();
        boolean mutates = intake.levering() instanceof Levering.Mutaties;
        for (VoorkomenTable table : filled) {
            if (!intake.isFresh(table) && !mutates) {
                new StagedCheck(table, tables, table.beingFilled(), intake::found)
                        .dedupe(connection);
            }
        }
        connection.setAutoCommit(false);
        try {
            Swap.take(connection, filled.stream().filter(intake::isFresh).toList());
            for (VoorkomenTable table : filled) {
                StagedMerge.Counts merged = show(connection, intake, table);
                counts = counts.plus(merged);
                if (merged.added() + merged.changed() + merged.gone() > 0) {
                    rows.version(connection, table.type(), merged.added() - merged.gone());
                }
            }
            if (!intake.isRepeated()) {
                remember(connection, intake.levering(), id, fingerprint);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        visible.run();
        check(intake, filled);
        DeliveryReport report = intake.report(id, counts);
        rows.finish(connection, report);
        for (VoorkomenTable table : filled) {
            LoadRows.drop(connection, table);
        }
        return report;
    }

    /** Looks for what is wrong, in all object types at once. */
    private void check(FillingIntake intake, List<VoorkomenTable> filled)
            throws SQLException, InterruptedException {
        List<Callable<Void>> checks = new ArrayList<>();
        for (VoorkomenTable table : filled) {
            String delivered = intake.isFresh(table) ? table.name() : table.beingFilled();
            checks.add(() -> {
                try (Connection connection = zone.building().getConnection()) {
                    connection.setAutoCommit(false);
                    new StagedCheck(table, tables, delivered, intake::found).check(connection);
                    connection.rollback();
                    connection.setAutoCommit(true);
                    return null;
                }
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> check : threads.invokeAll(checks)) {
                check.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException failed -> throw failed;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void remember(Connection connection, Levering levering, long id, String fingerprint)
            throws SQLException {
        switch (levering) {
            case Levering.Stand stand ->
                    perioden.stand(connection, stand.dekking(), id, fingerprint);
            case Levering.Mutaties mutaties ->
                    perioden.applied(connection, mutaties, id, fingerprint);
            case Levering.Deelbestand _ -> {}
        }
    }

    private static StagedMerge.Counts show(
            Connection connection, FillingIntake intake, VoorkomenTable table) throws SQLException {
        if (intake.levering() instanceof Levering.Mutaties) {
            return new StagedMutations(table, intake::found).apply(connection);
        }
        if (!intake.isFresh(table)) {
            return new StagedMerge(table)
                    .merge(connection, intake.levering() instanceof Levering.Stand);
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : table.replaceByFilled(FillingIntake.SUFFIX)) {
                statement.execute(sql);
            }
        }
        return new StagedMerge.Counts(intake.freshRows(table), 0, 0, 0);
    }

    /** How many voorkomens of an object type there are in all. */
    public long count(ObjectType type) {
        try (Connection connection = zone.questions().getConnection()) {
            return LoadRows.count(connection, new VoorkomenTable(type));
        } catch (SQLException e) {
            throw RegisterFailure.of(zone, "Counting " + type, e);
        }
    }
}
