package nl.gemeentecloud.app.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import nl.gemeentecloud.cloud.Organisation;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.core.identifier.Gemeentecode;
import org.jspecify.annotations.Nullable;

/** Reads an access token: RS256 by one of our keys and nothing else, issued here, for us. */
public final class TokenReader {

    private static final String NOT_OURS =
            "Het access token is niet door deze dienst uitgegeven of is beschadigd.";

    private final TokenKeys keys;
    private final Optional<String> issuer;
    private final Clock clock;

    /**
     * @param issuer that tokens must name; empty when this server goes by several addresses
     */
    public TokenReader(TokenKeys keys, Optional<String> issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** What came of reading. */
    sealed interface Reading {

        record Read(VerifiedToken token) implements Reading {}

        record Unreadable(String reason) implements Reading {}
    }

    Reading read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                return new Reading.Unreadable(NOT_OURS);
            }
            String keyId = jwt.getHeader().getKeyID();
            Optional<RSAKey> key = keyId == null ? Optional.empty() : keys.byId(keyId);
            if (key.isEmpty() || !jwt.verify(new RSASSAVerifier(key.get()))) {
                return new Reading.Unreadable(NOT_OURS);
            }
            return judge(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return new Reading.Unreadable(NOT_OURS);
        }
    }

    private Reading judge(JWTClaimsSet claims) throws ParseException {
        Date expiry = claims.getExpirationTime();
        Date notBefore = claims.getNotBeforeTime();
        boolean ours =
                claims.getAudience().contains(Claim.AUDIENCE)
                        && issuer.map(i -> i.equals(claims.getIssuer())).orElse(true);
        if (!ours || expiry == null) {
            return new Reading.Unreadable(NOT_OURS);
        }
        if (notBefore != null && clock.instant().isBefore(notBefore.toInstant())) {
            return new Reading.Unreadable("Het access token geldt nog niet.");
        }
        return new Reading.Read(
                new VerifiedToken(
                        required(claims.getJWTID()),
                        required(claims.getStringClaim(Claim.CLIENT)),
                        expiry.toInstant(),
                        new Gemeentecode(required(claims.getStringClaim(Claim.HOUDER))),
                        organisation(claims),
                        required(claims.getStringClaim(Claim.TEAM)),
                        purpose(claims)));
    }

    private static Organisation organisation(JWTClaimsSet claims) throws ParseException {
        return new Organisation(
                required(claims.getStringClaim(Claim.ORGANISATIE)),
                Optional.ofNullable(claims.getStringClaim(Claim.AFNEMER)),
                Optional.ofNullable(claims.getStringClaim(Claim.GEMEENTECODE))
                        .map(Gemeentecode::new));
    }

    private static Optional<Purpose> purpose(JWTClaimsSet claims) throws ParseException {
        String doel = claims.getStringClaim(Claim.DOEL);
        if (doel == null || doel.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new Purpose(
                        doel,
                        required(claims.getStringClaim(Claim.GRONDSLAG)),
                        required(claims.getStringClaim(Claim.VERWERKINGSACTIVITEIT))));
    }

    private static String required(@Nullable String claim) {
        if (claim == null) {
            throw new IllegalArgumentException("A claim is missing");
        }
        return claim;
    }
}
