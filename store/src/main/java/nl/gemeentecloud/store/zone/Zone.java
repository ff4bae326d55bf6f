package nl.gemeentecloud.store.zone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.gemeentecloud.store.zone.ZonePool.Purpose;

/**
 * A place where data lives. The data sources are for the packages of {@code store} only; everyone
 * else asks {@code cloud}. Getting a connection from any of them throws {@link ZoneUnavailable}
 * when none is free in time or the zone is down. A connection goes back without state: what a
 * session needs is set with {@code set_config(..., true)} in the transaction that uses it.
 */
public final class Zone implements AutoCloseable {

    private static final Duration WHEN_DOWN = Duration.ofSeconds(5);
    private static final int FEW = 2;
    private static final int BUILDERS = 16;
    private static final int LONGEST_MIGRATION_SECONDS = 3_600;

    private final ZoneConfiguration configuration;
    private final ZoneAddress address;
    private final Heartbeat heartbeat;
    private final Map<Purpose, ZonePool> pools = new EnumMap<>(Purpose.class);

    private Zone(
            ZoneConfiguration configuration,
            ZoneAddress address,
            boolean prepare,
            boolean auditOnly,
            Clock clock) {
        this.configuration = configuration;
        this.address = address;
        this.heartbeat =
                new Heartbeat(
                        configuration.name(),
                        address,
                        prepare ? this::prepare : connection -> {},
                        clock,
                        () -> pools.values().forEach(ZonePool::cutOffWhoCannotWait));
        ZoneConfiguration.Limits limits = configuration.limits();
        addPool(Purpose.AUDITOR, FEW, 0);
        if (auditOnly) {
            return;
        }
        addPool(Purpose.QUESTIONS, limits.questions(), limits.questions());
        addPool(Purpose.LEDGER, limits.ledger(), limits.ledger());
        addPool(Purpose.LOADING, limits.loading(), 0);
        addPool(Purpose.OWNER, FEW, 0);
        addPool(Purpose.BUILDING, BUILDERS, 0);
    }

    private void addPool(Purpose purpose, int size, int kept) {
        Duration acquire = configuration.limits().acquire();
        pools.put(
                purpose,
                new ZonePool(
                        configuration.name(), purpose, address, size, kept, acquire, heartbeat));
    }

    /**
     * Opens a zone and brings its tables up to date. One that is away opens too: it is made ready
     * as soon as it answers, and is unavailable until then.
     *
     * @throws IllegalStateException when it answers and cannot be used
     */
    static Zone open(ZoneConfiguration configuration, ZoneAddress address, Clock clock) {
        return opened(configuration, address, true, false, clock);
    }

    /** Opens a zone that has been made ready before. */
    static Zone openPrepared(ZoneConfiguration configuration, ZoneAddress address, Clock clock) {
        return opened(configuration, address, false, false, clock);
    }

    /** Opens a zone as it is, for its auditor only. */
    static Zone openToAudit(ZoneConfiguration configuration, ZoneAddress address, Clock clock) {
        return opened(configuration, address, false, true, clock);
    }

    private static Zone opened(
            ZoneConfiguration configuration,
            ZoneAddress address,
            boolean prepare,
            boolean auditOnly,
            Clock clock) {
        Zone zone = new Zone(configuration, address, prepare, auditOnly, clock);
        try {
            zone.heartbeat.start();
            return zone;
        } catch (RuntimeException e) {
            zone.close();
            throw e;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        ZoneRequirements.check(name(), connection, address);
        ZoneMigrations.run(
                name(),
                address.dataSource(Role.OWNER, "migrations", LONGEST_MIGRATION_SECONDS),
                address);
        if (QuestionPlanning.makeDefault(address)) {
            // while that took long, some may have been made already
            pools.values().forEach(ZonePool::renew);
        }
    }

    public String name() {
        return configuration.name();
    }

    public ZoneConfiguration configuration() {
        return configuration;
    }

    ZoneAddress address() {
        return address;
    }

    /**
     * For answering questions, as {@link Role#APP}: planned for any values, and by an index ({@link
     * QuestionPlanning}).
     */
    public DataSource questions() {
        return pool(Purpose.QUESTIONS);
    }

    /** For taking in deliveries, as {@link Role#LOADER}. */
    public DataSource loading() {
        return pool(Purpose.LOADING);
    }

    /** For writing the ledger, as {@link Role#APP}, apart from questions and loading. */
    public DataSource ledger() {
        return pool(Purpose.LEDGER);
    }

    /** For defining tables, as {@link Role#OWNER}; two connections. */
    public DataSource owner() {
        return pool(Purpose.OWNER);
    }

    /**
     * For making tables together with what is in them, as {@link Role#OWNER}: whole deliveries of
     * open registers. At most {@value #BUILDERS} connections, none kept when idle.
     */
    public DataSource building() {
        return pool(Purpose.BUILDING);
    }

    /** For checking, as {@link Role#AUDITOR}, who only reads; two connections. */
    public DataSource auditor() {
        return pool(Purpose.AUDITOR);
    }

    private ZonePool pool(Purpose purpose) {
        ZonePool pool = pools.get(purpose);
        if (pool == null) {
            throw new IllegalStateException(this + " was opened for its auditor only");
        }
        return pool;
    }

    /** The name that a role has in this zone's database, for granting it rights. */
    public String userOf(Role role) {
        return address.credentials(role).user();
    }

    /** Whether it answers now. */
    public boolean up() {
        return heartbeat.down() == null;
    }

    ZoneHealth health(ZoneHealth.Separation separation) {
        return heartbeat.health(separation);
    }

    /**
     * What a failed statement means for who asked: the zone being unavailable, or empty when the
     * statement itself was at fault. For the packages of {@code store}.
     */
    public Optional<ZoneUnavailable> unavailable(SQLException failure) {
        return ConnectionTrouble.is(failure)
                ? Optional.of(
                        new ZoneUnavailable(name(), ConnectionTrouble.describe(failure), WHEN_DOWN))
                : Optional.empty();
    }

    /** Closes its connections; an embedded PostgreSQL is stopped by {@link Zones}. */
    @Override
    public void close() {
        heartbeat.close();
        pools.values().forEach(ZonePool::close);
    }

    @Override
    public String toString() {
        return "zone " + name();
    }
}
