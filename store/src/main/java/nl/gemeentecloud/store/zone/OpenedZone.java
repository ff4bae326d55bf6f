package nl.gemeentecloud.store.zone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import nl.gemeentecloud.store.zone.ZoneConfiguration.Server;
import org.jspecify.annotations.Nullable;

/**
 * A zone with the PostgreSQL that was started for it.
 *
 * @param embedded null when somebody else runs it
 */
record OpenedZone(Zone zone, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    private static final List<Role> AUDITOR_ONLY = List.of(Role.AUDITOR);

    /** Opens a zone for all work, starting and setting up what is ours. */
    static OpenedZone open(ZoneConfiguration configuration, Path directory, Clock clock) {
        return switch (configuration.server()) {
            case Server.External external ->
                    new OpenedZone(Zone.open(configuration, address(external), clock), null);
            case Server.Embedded embedded ->
                    start(configuration, embedded, new ZoneKeys(directory), clock);
        };
    }

    /** Opens a zone for its auditor, as it is; one that another program runs is left running. */
    static OpenedZone openToAudit(ZoneConfiguration configuration, Path directory, Clock clock) {
        return switch (configuration.server()) {
            case Server.External external ->
                    new OpenedZone(Zone.openToAudit(configuration, address(external), clock), null);
            case Server.Embedded embedded ->
                    startToAudit(configuration, embedded, new ZoneKeys(directory), clock);
        };
    }

    private static ZoneAddress address(Server.External external) {
        return new ZoneAddress(external.jdbcUrl(), external.roles());
    }

    private static OpenedZone start(
            ZoneConfiguration configuration, Server.Embedded embedded, ZoneKeys keys, Clock clock) {
        String name = configuration.name();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(keys.place(name), embedded.settings());
        try {
            ZoneAddress address =
                    new ZoneAddress(
                            postgres.jdbcUrl(ZoneRoles.DATABASE),
                            keys.embedded(name, List.of(Role.values())));
            try (Connection superuser = postgres.connectAsBootstrap("postgres")) {
                ZoneRoles.provision(superuser, address);
                ZoneRoles.makeDatabase(superuser, address.credentials(Role.OWNER));
            }
            return new OpenedZone(Zone.open(configuration, address, clock), postgres);
        } catch (SQLException e) {
            postgres.close();
            throw new IllegalStateException(
                    "Zone %s cannot be set up: %s".formatted(name, e.getMessage()), e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static OpenedZone startToAudit(
            ZoneConfiguration configuration, Server.Embedded embedded, ZoneKeys keys, Clock clock) {
        String name = configuration.name();
        EmbeddedPostgres.Place place = keys.place(name);
        if (!new DataDirectory(place.home()).initialised()) {
            throw new IllegalStateException(
                    "Zone %s has no data in %s; name the directory of an installation"
                            .formatted(name, place.home()));
        }
        OptionalInt port = EmbeddedPostgres.portWhereInUse(place);
        if (port.isPresent()) {
            String url = EmbeddedPostgres.jdbcUrl(port.getAsInt(), ZoneRoles.DATABASE);
            ZoneAddress address = new ZoneAddress(url, keys.embedded(name, AUDITOR_ONLY));
            return new OpenedZone(Zone.openToAudit(configuration, address, clock), null);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(place, embedded.settings());
        try {
            String url = postgres.jdbcUrl(ZoneRoles.DATABASE);
            ZoneAddress address = new ZoneAddress(url, keys.embedded(name, AUDITOR_ONLY));
            return new OpenedZone(Zone.openToAudit(configuration, address, clock), postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    @Override
    public void close() {
        zone.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
