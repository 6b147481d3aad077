package cn.practice.kit.http;

import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.problem.TooManyRequests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns away what is too large, what PostgreSQL could not keep, and anonymous callers who ask too often. */
@ApplicationScoped
class RequestGuard {

    private static final int FIRST = 1000;

    private final Problems problems;
    private final ObjectMapper json;
    private final long maxBody;
    private final int rate;
    private final int burst;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
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
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        var refusal = refusal(context.request());
        if (refusal == null) {
            context.next();
        } else {
            answer(context, refusal);
        }
    }

    private @Nullable Refusal refusal(HttpServerRequest request) {
        if (request.uri().toLowerCase(Locale.ROOT).contains("%00")) {
            return new Invalid("uri", "NUL");
        }
        var path = path(request);
        if (!path.endsWith("/imports") && length(request) > maxBody) {
            return new TooLarge();
        }
        if (path.startsWith("/q/") || request.getHeader("Authorization") != null) {
            return null;
        }
        var probe = clients.get(request.remoteAddress().hostAddress(), client -> newBucket())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? null
                : new TooManyRequests(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "/");
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void answer(RoutingContext context, Refusal refusal) {
        var request = context.request();
        var problem = problems.of(refusal, request.getHeader("Accept-Language"), path(request));
        var response =
                context.response().setStatusCode(refusal.status()).putHeader("Content-Type", Problems.MEDIA_TYPE);
        if (refusal instanceof TooManyRequests) {
            response.putHeader("Retry-After", "1");
        }
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
