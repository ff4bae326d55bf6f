package nl.gemeentecloud.store.zone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All zones of an installation. */
public final class Zones implements AutoCloseable {

    private final Map<String, OpenedZone> opened;

    private Zones(List<OpenedZone> all) {
        Map<String, OpenedZone> byName = new LinkedHashMap<>();
        all.forEach(one -> byName.put(one.zone().name(), one));
        this.opened = byName;
    }

    /**
     * Starts the embedded zones, connects to the others, and brings the tables of all up to date;
     * side by side. An external zone that is away opens too, and is unavailable until it answers.
     *
     * @param configurations at least the zone {@code algemeen}; names differ
     * @param directory where embedded zones keep their programs ({@code postgres}), data ({@code
     *     zones}) and passwords ({@code keys})
     * @throws IllegalArgumentException when the configurations contradict each other
     * @throws IllegalStateException when a zone cannot be used; none is left open
     */
    public static Zones open(List<ZoneConfiguration> configurations, Path directory, Clock clock) {
        check(configurations);
        return open(configurations, one -> OpenedZone.open(one, directory, clock));
    }

    /**
     * Opens zones as they are for reading by their auditor, and for nothing else. Embedded zones
     * that are stopped are started, and stopped again on closing; those that a server runs are left
     * running.
     *
     * @throws IllegalStateException when a zone cannot be read; none is left open
     */
    public static Zones openToAudit(
            List<ZoneConfiguration> configurations, Path directory, Clock clock) {
        check(configurations);
        return open(configurations, one -> OpenedZone.openToAudit(one, directory, clock));
    }

    private static Zones open(
            List<ZoneConfiguration> configurations,
            Function<ZoneConfiguration, OpenedZone> opening) {
        List<Callable<OpenedZone>> openings = new ArrayList<>();
        configurations.forEach(one -> openings.add(() -> opening.apply(one)));
        List<OpenedZone> all = new ArrayList<>();
        RuntimeException failure = null;
        try (ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<OpenedZone> one : sideBySide.invokeAll(openings)) {
                try {
                    all.add(one.get());
                } catch (ExecutionException e) {
                    failure = asRuntime(e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new IllegalStateException("Interrupted while opening the zones", e);
        }
        if (failure != null) {
            all.forEach(OpenedZone::close);
            throw failure;
        }
        return new Zones(all);
    }

    /** Zones that were opened before; closing these closes them. */
    static Zones of(List<Zone> zones) {
        return new Zones(zones.stream().map(zone -> new OpenedZone(zone, null)).toList());
    }

    private static RuntimeException asRuntime(@Nullable Throwable cause) {
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private static void check(List<ZoneConfiguration> configurations) {
        Set<String> names = new HashSet<>();
        Set<String> urls = new HashSet<>();
        for (ZoneConfiguration configuration : configurations) {
            if (!names.add(configuration.name())) {
                throw new IllegalArgumentException(
                        "Two zones are called %s; give each its own name"
                                .formatted(configuration.name()));
            }
            if (configuration.server() instanceof ZoneConfiguration.Server.External external
                    && !urls.add(external.jdbcUrl().replaceAll("\\?.*", ""))) {
                throw new IllegalArgumentException(
                        "Zone %s stands in the database of another zone; give each its own"
                                .formatted(configuration.name()));
            }
        }
        if (!names.contains(ZoneConfiguration.ALGEMEEN)) {
            throw new IllegalArgumentException(
                    "There is no zone %s, where tenants and management are kept; configure one"
                            .formatted(ZoneConfiguration.ALGEMEEN));
        }
    }

    /**
     * The zone of that name.
     *
     * @throws IllegalArgumentException naming the zones there are
     */
    public Zone zone(String name) {
        OpenedZone found = opened.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no zone %s; there are %s"
                            .formatted(name, String.join(", ", opened.keySet())));
        }
        return found.zone();
    }

    /** In the order of the configuration. */
    public List<Zone> all() {
        return opened.values().stream().map(OpenedZone::zone).toList();
    }

    /** How every zone is doing; answers at once, from what was asked within the last second. */
    public List<ZoneHealth> health() {
        List<Zone> all = all();
        return all.stream().map(zone -> zone.health(Neighbours.separation(zone, all))).toList();
    }

    /** Process number of the PostgreSQL that was started for a zone; 0 when none was. */
    public long postmasterPid(String zone) {
        OpenedZone found = opened.get(zone);
        return found == null || found.embedded() == null ? 0 : found.embedded().pid();
    }

    /** Closes every connection and stops the embedded zones. Returns when they are down. */
    @Override
    public void close() {
        try (ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            opened.values().forEach(one -> sideBySide.execute(one::close));
        }
    }
}
