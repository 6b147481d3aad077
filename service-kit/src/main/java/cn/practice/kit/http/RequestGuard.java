package cn.practice.kit.http;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.AUTHORIZATION;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LENGTH;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;

import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.InvalidToken;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.problem.TooManyRequests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request before a resource does: turns away what is too large or what PostgreSQL could not keep, checks a
 * token wherever one is sent, and slows down who sends none. A client is an address: behind an ingress set
 * {@code HTTP_BEHIND_PROXY}, or all its callers are one.
 */
@ApplicationScoped
class RequestGuard {

    private static final Logger LOG = Logger.getLogger(RequestGuard.class);

    /** After the handler that knows how to authenticate a request, before the one that authorizes it. */
    private static final int BEFORE_AUTHORIZATION = 150;

    private static final String NO_TYPE = "application/x-www-form-urlencoded";
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final int ENOUGH_CLIENTS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Problems problems;
    private final ObjectMapper json;
    private final long maxBody;
    private final int rate;
    private final int burst;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(ENOUGH_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    RequestGuard(
            Problems problems,
            ObjectMapper json,
            @ConfigProperty(name = "practice.http.max-body") long maxBody,
            @ConfigProperty(name = "practice.anonymous.per-second") int rate,
            @ConfigProperty(name = "practice.anonymous.burst") int burst) {
        this.problems = problems;
        this.json = json;
        this.maxBody = maxBody;
        this.rate = rate;
        this.burst = burst;
    }

    void install(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_AUTHORIZATION);
    }

    private void guard(RoutingContext context) {
        var request = context.request();
        if (request.uri().toLowerCase(Locale.ROOT).contains("%00")) {
            answer(context, new Invalid("uri", "no NUL character"));
        } else if (!context.normalizedPath().endsWith("/imports") && length(request) > maxBody) {
            answer(context, new TooLarge());
        } else {
            takeNoBodyForJson(request);
            admit(context);
        }
    }

    /** A request that sends nothing need not say of what type it is; some clients call nothing a form. */
    private static void takeNoBodyForJson(HttpServerRequest request) {
        var type = Objects.requireNonNullElse(request.getHeader(CONTENT_TYPE), NO_TYPE);
        if (length(request) == 0 && request.getHeader(TRANSFER_ENCODING) == null && type.startsWith(NO_TYPE)) {
            request.headers().set(CONTENT_TYPE, "application/json");
        }
    }

    private void admit(RoutingContext context) {
        if (context.normalizedPath().startsWith("/q/")) {
            context.next();
        } else if (context.request().getHeader(AUTHORIZATION) == null) {
            admitAnonymous(context);
        } else {
            // the handler is called by whoever asks for the identity first, which is the line after it
            BiConsumer<RoutingContext, Throwable> refusal = this::refuseToken;
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
            QuarkusHttpUser.getSecurityIdentity(context, null)
                    .subscribe()
                    .with(caller -> admit(context, caller), fault -> LOG.debug("token refused", fault));
        }
    }

    private void admit(RoutingContext context, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            admitAnonymous(context);
        } else {
            context.next();
        }
    }

    private void admitAnonymous(RoutingContext context) {
        var refusal = charge(context);
        if (refusal == null) {
            context.next();
        } else {
            answer(context, refusal);
        }
    }

    /** Guessing tokens is slowed down like asking without one. */
    private void refuseToken(RoutingContext context, Throwable fault) {
        if (fault instanceof AuthenticationFailedException) {
            var refusal = charge(context);
            answer(context, refusal == null ? new InvalidToken() : refusal);
        } else {
            context.fail(fault);
        }
    }

    private @Nullable TooManyRequests charge(RoutingContext context) {
        var probe = clients.get(context.request().remoteAddress().hostAddress(), client -> newBucket())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? null
                : new TooManyRequests(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader(CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void answer(RoutingContext context, Refusal refusal) {
        var request = context.request();
        var problem = problems.of(refusal, request.getHeader(ACCEPT_LANGUAGE), context.normalizedPath());
        var response = context.response()
                .setStatusCode(refusal.status())
                .putHeader(CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(
                        CONTENT_LANGUAGE,
                        problems.language(request.getHeader(ACCEPT_LANGUAGE)).toLanguageTag());
        refusal.headers().forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(413, "TOO_LARGE");
        }
    }
}
