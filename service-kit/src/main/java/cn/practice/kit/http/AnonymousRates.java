package cn.practice.kit.http;

import cn.practice.kit.problem.TooManyRequests;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How often each client may ask without a token. A client is an address: behind an ingress set
 * {@code HTTP_BEHIND_PROXY}, or all its callers are one.
 */
@ApplicationScoped
class AnonymousRates {

    private static final int ENOUGH_CLIENTS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final int perSecond;
    private final int burst;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(ENOUGH_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    AnonymousRates(
            @ConfigProperty(name = "practice.anonymous.per-second") int perSecond,
            @ConfigProperty(name = "practice.anonymous.burst") int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Counts a request of this client; null while the client is within its rate. */
    @Nullable
    TooManyRequests charge(HttpServerRequest request) {
        var probe = clients.get(request.remoteAddress().hostAddress(), client -> newBucket())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? null
                : new TooManyRequests(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
