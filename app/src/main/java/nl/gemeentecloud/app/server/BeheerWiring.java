package nl.gemeentecloud.app.server;

import nl.gemeentecloud.app.beheer.ClientsController;
import nl.gemeentecloud.app.beheer.GemeentenController;
import nl.gemeentecloud.app.token.Issuer;
import nl.gemeentecloud.app.token.TokenIssuer;
import nl.gemeentecloud.cloud.Gemeenten;
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
    GemeentenController gemeentenController(Tenancy tenancy, Gemeenten gemeenten) {
        return new GemeentenController(tenancy, gemeenten);
    }

    @Bean
    ClientsController clientsController(Tenancy tenancy, TokenIssuer tokens, Issuer issuer) {
        return new ClientsController(tenancy, tokens, issuer);
    }
}
