package nl.gemeentecloud.app.server;

import java.time.Clock;
import nl.gemeentecloud.app.edge.ContractApi;
import nl.gemeentecloud.bag.BagDefinition;
import nl.gemeentecloud.bag.api.endpoint.BagApi;
import nl.gemeentecloud.bag.api.endpoint.BagEdge;
import nl.gemeentecloud.bag.api.endpoint.VergevendZoeken;
import nl.gemeentecloud.bag.api.endpoint.ZoekEdge;
import nl.gemeentecloud.bag.reader.BagReader;
import nl.gemeentecloud.bag.zoek.StratenNu;
import nl.gemeentecloud.bag.zoek.Zoeker;
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
    Zoeker zoeker(Cloud cloud, BagDefinition definition) {
        return new Zoeker(
                definition,
                new StratenNu(
                        definition,
                        () ->
                                cloud.version(definition.objectType("openbareruimte"))
                                        + cloud.version(definition.objectType("woonplaats"))));
    }

    @Bean
    ZoekEdge zoekEdge(Cloud cloud, Zoeker zoeker) {
        return new ZoekEdge(zoeker, cloud::look);
    }

    @Bean
    ContractApi bagZoek(ZoekEdge edge) {
        return ContractApi.openAt(ZoekEdge.ADDRESS, edge::zoek);
    }

    @Bean
    ContractApi bagZoekShort(ZoekEdge edge) {
        return ContractApi.openAt(ZoekEdge.SHORT_ADDRESS, edge::zoek);
    }

    @Bean
    ContractApi bagApi(
            Cloud cloud,
            BagDefinition definition,
            Zoeker zoeker,
            Registerdatum registerdatum,
            Clock clock) {
        BagApi api =
                new BagApi(
                        cloud::look,
                        new VergevendZoeken(zoeker, cloud::look),
                        definition.register(),
                        Gemeenten.load(),
                        registerdatum,
                        clock);
        return ContractApi.openBelow(BagEdge.BASE, new BagEdge(api)::bag);
    }
}
