package nl.gemeentecloud.app.token;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The built-in OAuth 2.0 authorization server: client credentials, revocation, keys and metadata.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AuthorizationServer {

    private static final String[] PATHS = {
        "/oauth2/token", "/oauth2/revoke", "/oauth2/jwks", "/.well-known/oauth-authorization-server"
    };

    private static final int DELETE = 0x7f;

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Issuer issuer) {
        AuthorizationServerSettings.Builder settings = AuthorizationServerSettings.builder();
        issuer.address().ifPresent(settings::issuer);
        return settings.build();
    }

    @Bean
    RegisteredClientRepository clientRegistrations(
            Tenancy tenancy, nl.gemeentecloud.app.settings.Settings settings) {
        return new ClientRegistrations(tenancy, settings.tokens().lifetime());
    }

    @Bean
    OAuth2AuthorizationService revocations(
            TokenReader reader, RegisteredClientRepository clients, Tenancy tenancy) {
        return new Revocations(reader, clients, tenancy);
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(TokenKeys keys) {
        return new ImmutableJWKSet<>(keys.asSet());
    }

    @Bean
    PasswordEncoder clientSecrets() {
        return new SecretDigest();
    }

    @Bean
    OAuth2TokenGenerator<Jwt> tokenGenerator(TokenIssuer issuer, Tenancy tenancy) {
        return context ->
                OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())
                        ? tenancy.client(context.getRegisteredClient().getClientId())
                                .map(client ->
                                        issuer.issue(
                                                client,
                                                AuthorizationServerContextHolder.getContext()
                                                        .getIssuer()))
                                .orElse(null)
                        : null;
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServerChain(HttpSecurity http) {
        return http.securityMatcher(PATHS)
                .oauth2AuthorizationServer(server -> {})
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /**
     * The usual firewall, which looks at every header of every request; it does so without a
     * regular expression, which took a fifteenth of the time of a question.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(AuthorizationServer::isPlainText);
        firewall.setAllowedHeaderValues(AuthorizationServer::isPlainText);
        return firewall;
    }

    /** Characters that exist and control nothing. */
    static boolean isPlainText(String header) {
        for (int i = 0; i < header.length(); i += Character.charCount(header.codePointAt(i))) {
            int c = header.codePointAt(i);
            boolean plain = c < DELETE ? c >= ' ' : Character.isDefined(c);
            if (!plain || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Everything else passes no filter of Spring Security: endpoints are guarded by what they
     * declare, and the path that must be fast stays short.
     */
    @Bean
    @Order(2)
    SecurityFilterChain everythingElse() {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE);
    }
}
