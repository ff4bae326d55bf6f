package nl.gemeentecloud.app.server;

import nl.gemeentecloud.app.beheer.ClientsController;
import nl.gemeentecloud.app.beheer.GemeentenController;
import nl.gemeentecloud.app.beheer.LeveringenController;
import nl.gemeentecloud.app.beheer.ManagementActs;
import nl.gemeentecloud.app.token.Issuer;
import nl.gemeentecloud.app.token.TokenIssuer;
import nl.gemeentecloud.cloud.Cloud;
import nl.gemeentecloud.cloud.Gemeenten;
import nl.gemeentecloud.cloud.levering.DeliveryQueue;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the operator can do. */
@Configuration(proxyBeanMethods = false)
class BeheerWiring {

    @Bean
    Gemeenten gemeenten() {
        return Gemeenten.load();
    }

    @Bean
    ManagementActs managementActs(Cloud cloud) {
        return new ManagementActs(cloud);
    }

    @Bean
    GemeentenController gemeentenController(
            Tenancy tenancy, Gemeenten gemeenten, ManagementActs acts) {
        return new GemeentenController(tenancy, gemeenten, acts);
    }

    @Bean
    LeveringenController leveringenController(
            Cloud cloud, DeliveryQueue queue, Tenancy tenancy, ManagementActs acts) {
        return new LeveringenController(cloud, queue, tenancy, acts);
    }

    @Bean
    ClientsController clientsController(
            Tenancy tenancy, TokenIssuer tokens, Issuer issuer, ManagementActs acts) {
        return new ClientsController(tenancy, tokens, issuer, acts);
    }
}
