package nl.gemeentecloud.app.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Registry;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.store.zone.Zones;

/**
 * How the door to the registers is opened; {@link Cloud#open} always, except in tests that show
 * what one wall between tenants is worth without the other.
 */
@FunctionalInterface
interface Opening {

    Cloud open(
            Path directory,
            Zones zones,
            Tenancy tenancy,
            List<Registry> registries,
            Registerdatum registerdatum,
            Clock clock);
}
