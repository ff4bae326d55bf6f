package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.settings.Settings;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Registry;
import nl.gemeentecloud.cloud.levering.DeliveryQueue;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.core.time.Registerdatum;
import nl.gemeentecloud.store.platform.PlatformRows;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the cloud itself: zones, who is connected, and the door to the registers. */
@Configuration(proxyBeanMethods = false)
class CloudWiring {

    @Bean
    Zones zones(DataDirectory directory, Settings settings, Clock clock) {
        return Zones.open(settings.zones(), directory.path(), clock);
    }

    @Bean
    Registerdatum registerdatum(RunFile.Options options, Clock clock) {
        return options.vandaag()
                .map(Registerdatum::pinned)
                .orElseGet(() -> Registerdatum.following(clock));
    }

    @Bean
    Tenancy tenancy(Zones zones, List<Registry> registries, RunFile.Options options, Clock clock) {
        Tenancy tenancy =
                new Tenancy(
                        new PlatformRows(zones.zone(ZoneConfiguration.ALGEMEEN)),
                        registries.stream().map(Registry::definition).toList(),
                        clock);
        if (options.proef()) {
            tenancy.connectProef();
        }
        return tenancy;
    }

    @Bean
    Cloud cloud(
            Opening opening,
            DataDirectory directory,
            Zones zones,
            Tenancy tenancy,
            List<Registry> registries,
            Registerdatum registerdatum,
            Clock clock) {
        return opening.open(directory.path(), zones, tenancy, registries, registerdatum, clock);
    }

    @Bean
    DeliveryQueue deliveryQueue(
            Cloud cloud, DataDirectory directory, Settings settings, Clock clock)
            throws IOException {
        return DeliveryQueue.open(
                cloud, directory.deliveries(), settings.deliveries().bytes(), clock);
    }

    @Bean(destroyMethod = "close")
    Polling cloudPolling(Cloud cloud) {
        return Polling.start("the cloud", cloud::refresh);
    }
}
