package nl.gemeentecloud.app.token;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gemeentecloud.cloud.tenancy.Client;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Issues access tokens (RFC 9068), bound to tenant, organisation, team and purpose. They are
 * self-contained: what was issued is kept nowhere.
 */
public final class TokenIssuer {

    private final TokenKeys keys;
    private final Duration lifetime;
    private final Clock clock;
    private final NimbusJwtEncoder encoder;

    public TokenIssuer(TokenKeys keys, Duration lifetime, Clock clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(keys.asSet()));
    }

    /**
     * A token for this client.
     *
     * @param issuer the address that the token names as its issuer
     */
    public Jwt issue(Client client, String issuer) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .subject(client.id())
                        .audience(List.of(Claim.AUDIENCE))
                        .id(UUID.randomUUID().toString())
                        .issuedAt(now)
                        .notBefore(now.minusSeconds(CLOCK_SKEW_SECONDS))
                        .expiresAt(now.plus(lifetime))
                        .claim(Claim.CLIENT, client.id())
                        .claim(Claim.HOUDER, client.tenant().digits())
                        .claim(Claim.ORGANISATIE, client.acting().id())
                        .claim(Claim.TEAM, client.team());
        client.acting().afnemersindicatie().ifPresent(a -> claims.claim(Claim.AFNEMER, a));
        client.acting()
                .gemeentecode()
                .ifPresent(code -> claims.claim(Claim.GEMEENTECODE, code.digits()));
        client.purpose()
                .ifPresent(purpose ->
                        claims.claim(Claim.DOEL, purpose.doel())
                                .claim(Claim.GRONDSLAG, purpose.grondslag())
                                .claim(
                                        Claim.VERWERKINGSACTIVITEIT,
                                        purpose.verwerkingsactiviteit()));
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256)
                        .keyId(keys.signing().getKeyID())
                        .type("at+jwt")
                        .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build()));
    }

    /** Nodes of one installation may differ this much in time. */
    private static final int CLOCK_SKEW_SECONDS = 5;
}
