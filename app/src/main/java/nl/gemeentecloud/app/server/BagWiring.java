package nl.gemeentecloud.app.server;

import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.reader.BagReader;
import nl.gemeentecloud.cloud.Registry;
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
}
