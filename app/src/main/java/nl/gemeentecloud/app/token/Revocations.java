package nl.gemeentecloud.app.token;

import nl.gemeentecloud.cloud.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * What the authorization server must remember of the tokens it issued: only that one was revoked.
 * Everything else stands in the token itself.
 */
final class Revocations implements OAuth2AuthorizationService {

    private final TokenReader reader;
    private final RegisteredClientRepository clients;
    private final Tenancy tenancy;

    Revocations(TokenReader reader, RegisteredClientRepository clients, Tenancy tenancy) {
        this.reader = reader;
        this.clients = clients;
        this.tenancy = tenancy;
    }

    /** Keeps the revocation, when the authorization says so; an issued token is kept nowhere. */
    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
        if (token == null || !token.isInvalidated()) {
            return;
        }
        switch (reader.read(token.getToken().getTokenValue())) {
            case TokenReader.Reading.Read read ->
                    tenancy.revokeToken(read.token().id(), read.token().expiry());
            case TokenReader.Reading.Unreadable unreadable -> {
                // not one of ours: there is nothing to revoke (RFC 7009, section 2.2)
            }
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // an authorization is kept nowhere
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return switch (reader.read(token)) {
            case TokenReader.Reading.Read read -> authorization(token, read.token());
            case TokenReader.Reading.Unreadable unreadable -> null;
        };
    }

    private @Nullable OAuth2Authorization authorization(String token, VerifiedToken verified) {
        RegisteredClient client = clients.findByClientId(verified.client());
        if (client == null) {
            return null;
        }
        return OAuth2Authorization.withRegisteredClient(client)
                .principalName(verified.client())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .accessToken(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER, token, null, verified.expiry()))
                .build();
    }
}
