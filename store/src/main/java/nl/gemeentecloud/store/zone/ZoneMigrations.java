package nl.gemeentecloud.store.zone;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the platform tables of a zone up to date. There are two lines: {@code db/zone} for every
 * zone, and {@code db/algemeen} for the zone of that name; each counts its own versions.
 */
final class ZoneMigrations {

    private ZoneMigrations() {}

    /** Runs what is new, as owner. Nodes that start together wait for each other. */
    static void run(String zone, DataSource owner, ZoneAddress address) {
        line("zone", owner, address);
        if (zone.equals(ZoneConfiguration.ALGEMEEN)) {
            line("algemeen", owner, address);
        }
    }

    private static void line(String line, DataSource owner, ZoneAddress address) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/" + line)
                .table("flyway_" + line)
                // the first line has filled the schema when the second begins
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(
                        Map.of(
                                "owner", address.credentials(Role.OWNER).user(),
                                "app", address.credentials(Role.APP).user(),
                                "loader", address.credentials(Role.LOADER).user(),
                                "auditor", address.credentials(Role.AUDITOR).user()))
                .load()
                .migrate();
    }
}
