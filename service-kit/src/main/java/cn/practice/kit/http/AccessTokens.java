package cn.practice.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which tokens somebody may act with, of those whose signature and issuer are verified: access tokens (RFC 9068, or as
 * Keycloak marks them) that name us as their audience, end within a month, and have groups as a list or none. A token of
 * another purpose, an ID token above all, says who somebody is to another program.
 */
@ApplicationScoped
class AccessTokens {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Set<String> UNSAID = Set.of("", "jwt");
    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    private final ObjectMapper json = new ObjectMapper();
    private final InstantSource clock;
    private final String audience;

    @Inject
    AccessTokens(@ConfigProperty(name = "practice.tokens.audience") String audience) {
        this(audience, InstantSource.system());
    }

    AccessTokens(String audience, InstantSource clock) {
        this.audience = audience;
        this.clock = clock;
    }

    /** Whether the verified token of this header is one. */
    boolean accept(String authorization) {
        try {
            var parts = authorization.substring(authorization.indexOf(' ') + 1).split("\\.", -1);
            var claims = part(parts[1]);
            return isAccessToken(part(parts[0]), claims)
                    && isForUs(claims.path("aud"))
                    && isOfNow(claims)
                    && isListOrNone(claims.path("groups"));
        } catch (JsonProcessingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private JsonNode part(String encoded) throws JsonProcessingException {
        return json.readTree(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }

    private static boolean isAccessToken(JsonNode header, JsonNode claims) {
        var type = header.path("typ").asText().toLowerCase(Locale.ROOT);
        // what says only that it is a JWT leaves it to the claim
        return UNSAID.contains(type) ? claims.path("typ").asText().equalsIgnoreCase("Bearer") : TYPES.contains(type);
    }

    private boolean isForUs(JsonNode named) {
        return named.isArray()
                ? StreamSupport.stream(named.spliterator(), false)
                        .anyMatch(each -> each.asText().equals(audience))
                : named.asText().equals(audience);
    }

    private boolean isOfNow(JsonNode claims) {
        var now = clock.instant();
        return isBetween(now, claims.path("exp"), now.plus(LONGEST))
                && (claims.path("iat").isMissingNode()
                        || isBetween(Instant.EPOCH, claims.path("iat"), now.plus(CLOCKS_DIFFER)));
    }

    private static boolean isBetween(Instant from, JsonNode seconds, Instant to) {
        return seconds.isNumber()
                && seconds.canConvertToLong()
                && seconds.asLong() >= from.getEpochSecond()
                && seconds.asLong() <= to.getEpochSecond();
    }

    private static boolean isListOrNone(JsonNode groups) {
        return groups.isMissingNode()
                || (groups.isArray()
                        && StreamSupport.stream(groups.spliterator(), false).allMatch(JsonNode::isTextual));
    }
}
