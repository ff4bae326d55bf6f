package nl.gemeentecloud.app.server;

import java.time.Clock;
import java.util.List;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import nl.gemeentecloud.store.platform.PlatformRows;
import nl.gemeentecloud.store.zone.ZoneConfiguration;
import nl.gemeentecloud.store.zone.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the cloud itself: zones, who is connected, and the door to the registers. */
@Configuration(proxyBeanMethods = false)
class CloudWiring {

    @Bean
    Zones zones(DataDirectory directory, Clock clock) {
        return Zones.open(ZoneConfiguration.defaults(), directory.path(), clock);
    }

    @Bean
    Tenancy tenancy(Zones zones, RunFile.Options options, Clock clock) {
        Tenancy tenancy =
                new Tenancy(
                        new PlatformRows(zones.zone(ZoneConfiguration.ALGEMEEN)), List.of(), clock);
        if (options.proef()) {
            tenancy.connectProef();
        }
        return tenancy;
    }

    @Bean(destroyMethod = "close")
    Polling tenancyPolling(Tenancy tenancy) {
        return Polling.start("tenancy", tenancy::refresh);
    }
}
