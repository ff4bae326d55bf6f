package nl.gemeentecloud.app.server;

import java.time.Clock;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.api.endpoint.BagApi;
import nl.gemeentecloud.bag.api.endpoint.BagController;
import nl.gemeentecloud.bag.api.endpoint.GewoonZoeken;
import nl.gemeentecloud.bag.reader.BagReader;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.cloud.Registry;
import nl.gemeentecloud.core.time.Registerdatum;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the addresses and buildings: how they take part in the cloud. */
@Configuration(proxyBeanMethods = false)
class BagWiring {

    @Bean
    BagDefinition bagDefinition() {
        return BagDefinition.load();
    }

    @Bean
    Registry bag(BagDefinition definition) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 64);
        return Registry.national(definition.register(), new BagReader(definition, threads));
    }

    @Bean
    BagController bagController(
            Cloud cloud, BagDefinition definition, Registerdatum registerdatum, Clock clock) {
        return new BagController(
                new BagApi(
                        cloud::look,
                        new GewoonZoeken(cloud::look, definition.register()),
                        definition.register(),
                        Gemeenten.load(),
                        registerdatum,
                        clock));
    }
}
