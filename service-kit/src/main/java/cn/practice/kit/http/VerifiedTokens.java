package cn.practice.kit.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was verified a moment ago. A signature is checked once in {@link #REMEMBERED_FOR} and never
 * counts after its token has ended; a key that the provider withdraws therefore stays in use that much longer. Of a
 * token only the digest is kept, and whom it was made out to.
 */
@ApplicationScoped
class VerifiedTokens {

    static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    /** Tokens end by the machine's clock, not by that of the domain. */
    private final InstantSource clock;

    private final Cache<ByteBuffer, SecurityIdentity> identities;

    @Inject
    VerifiedTokens(@ConfigProperty(name = "practice.tokens.remembered") int most) {
        this(most, InstantSource.system());
    }

    VerifiedTokens(int most, InstantSource clock) {
        this.clock = clock;
        this.identities = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(REMEMBERED_FOR)
                .build();
    }

    /** Whom the token of this header was made out to; null where it has to be verified. */
    @Nullable
    SecurityIdentity find(String authorization) {
        var identity = identities.getIfPresent(digest(authorization));
        boolean good = identity != null
                && identity.getPrincipal() instanceof JsonWebToken token
                && clock.instant().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
        return good ? identity : null;
    }

    /** Keeps what was just verified. */
    void remember(String authorization, SecurityIdentity verified) {
        if (verified.getPrincipal() instanceof JsonWebToken token) {
            var bearer = new Bearer(token.getName(), token.getSubject(), token.getExpirationTime());
            var identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(bearer)
                    .addRoles(verified.getRoles())
                    .build();
            identities.put(digest(authorization), identity);
        }
    }

    private static ByteBuffer digest(String authorization) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
