package nl.gemeentecloud.app.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import nl.gemeentecloud.cloud.Purpose;
import nl.gemeentecloud.cloud.Session;
import nl.gemeentecloud.cloud.tenancy.Tenancy;

/**
 * Checks the token of a request. The signature is verified once per token and remembered, for a
 * bounded number of tokens; expiry and revocation are looked at on every use.
 */
public final class TokenChecks {

    /** Longer than any token that is issued here. */
    private static final int MOST_CHARACTERS = 4096;

    private static final int MOST_REMEMBERED = 10_000;

    private final TokenReader reader;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Cache<Digest, VerifiedToken> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    public TokenChecks(TokenReader reader, Tenancy tenancy, Clock clock) {
        this.reader = reader;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What came of a check. */
    public sealed interface Result {

        record Valid(Session session) implements Result {}

        /** It proves nothing; the reason is for the caller, in Dutch. */
        record Invalid(String reason) implements Result {}

        /** It proves who asks, but not why; without a purpose nobody gets data about people. */
        record Purposeless(String client) implements Result {}
    }

    /**
     * Judges a token as it stood in the request, whatever that is; a valid one gives the session of
     * that request.
     */
    public Result check(String token, String traceId) {
        if (token.length() > MOST_CHARACTERS) {
            return new Result.Invalid("Het access token is te lang om er een van ons te zijn.");
        }
        Digest digest = Digest.of(token);
        VerifiedToken verified = remembered.getIfPresent(digest);
        if (verified == null) {
            switch (reader.read(token)) {
                case TokenReader.Reading.Read read -> verified = read.token();
                case TokenReader.Reading.Unreadable unreadable -> {
                    return new Result.Invalid(unreadable.reason());
                }
            }
            remembered.put(digest, verified);
        }
        return judge(verified, traceId);
    }

    private Result judge(VerifiedToken token, String traceId) {
        if (!clock.instant().isBefore(token.expiry())) {
            return new Result.Invalid("Het access token is verlopen. Vraag een nieuw token aan.");
        }
        if (tenancy.isTokenRevoked(token.id(), token.client())) {
            return new Result.Invalid(
                    "Het access token of de applicatie waarvoor het is uitgegeven, is ingetrokken.");
        }
        Optional<Purpose> purpose = token.purpose();
        if (purpose.isEmpty()) {
            return new Result.Purposeless(token.client());
        }
        return new Result.Valid(token.session(purpose.get(), traceId));
    }

    /** Tokens are kept as digests: whoever reads this memory has no tokens. */
    private record Digest(long first, long second, long third, long fourth) {

        static Digest of(String token) {
            try {
                ByteBuffer bytes =
                        ByteBuffer.wrap(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(token.getBytes(StandardCharsets.UTF_8)));
                return new Digest(
                        bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
