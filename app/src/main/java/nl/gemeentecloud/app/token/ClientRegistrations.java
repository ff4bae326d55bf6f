package nl.gemeentecloud.app.token;

import java.time.Duration;
import nl.gemeentecloud.cloud.tenancy.Client;
import nl.gemeentecloud.cloud.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients of the installation as the authorization server knows them; a revoked one is unknown.
 */
final class ClientRegistrations implements RegisteredClientRepository {

    private final Tenancy tenancy;
    private final Duration lifetime;

    ClientRegistrations(Tenancy tenancy, Duration lifetime) {
        this.tenancy = tenancy;
        this.lifetime = lifetime;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("A client comes with the municipality it belongs to");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return tenancy.client(clientId)
                .filter(client -> !client.revoked())
                .map(this::registered)
                .orElse(null);
    }

    private RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
                .build();
    }
}
