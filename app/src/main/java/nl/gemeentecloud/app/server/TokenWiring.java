package nl.gemeentecloud.app.server;

import java.io.IOException;
import java.time.Clock;
import nl.gemeentecloud.app.home.DataDirectory;
import nl.gemeentecloud.app.home.RunFile;
import nl.gemeentecloud.app.settings.Settings;
import nl.gemeentecloud.app.token.AuthorizationServer;
import nl.gemeentecloud.app.token.Issuer;
import nl.gemeentecloud.app.token.ToegangController;
import nl.gemeentecloud.app.token.TokenChecks;
import nl.gemeentecloud.app.token.TokenIssuer;
import nl.gemeentecloud.app.token.TokenKeys;
import nl.gemeentecloud.app.token.TokenReader;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires how tokens are issued and checked. */
@Configuration(proxyBeanMethods = false)
@Import(AuthorizationServer.class)
class TokenWiring {

    @Bean
    Issuer issuer(Settings settings, RunFile.Options options) {
        return Issuer.of(settings.tokens().issuer(), options.port());
    }

    @Bean
    TokenKeys tokenKeys(DataDirectory directory, Clock clock) throws IOException {
        return TokenKeys.in(directory.keys().resolve("tokens"), clock);
    }

    @Bean
    TokenIssuer tokenIssuer(TokenKeys keys, Settings settings, Clock clock) {
        return new TokenIssuer(keys, settings.tokens().lifetime(), clock);
    }

    @Bean
    TokenReader tokenReader(TokenKeys keys, Issuer issuer, Clock clock) {
        return new TokenReader(keys, issuer.address(), clock);
    }

    @Bean
    TokenChecks tokenChecks(TokenReader reader, Tenancy tenancy, Clock clock) {
        return new TokenChecks(reader, tenancy, clock);
    }

    @Bean
    ToegangController toegangController() {
        return new ToegangController();
    }
}
