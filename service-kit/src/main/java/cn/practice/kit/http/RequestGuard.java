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
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request before a resource does: turns away what is too large or what PostgreSQL could not keep, checks a
 * token wherever one is sent, and slows down who sends none.
 */
@ApplicationScoped
class RequestGuard {

    private static final Logger LOG = Logger.getLogger(RequestGuard.class);

    /** Right after the handler that can authenticate a request, which has an answer of its own to failures. */
    private static final int AFTER_AUTHENTICATION = 199;

    /** After the handler that can authenticate a request, before the one that authorizes it. */
    private static final int BEFORE_AUTHORIZATION = 150;

    private static final String NO_TYPE = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String UTF_8 = "UTF-8";
    private static final String CSV = "text/csv";
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    private final Problems problems;
    private final ObjectMapper json;
    private final long maxBody;
    private final long maxImport;
    private final AnonymousRates rates;
    private final VerifiedTokens tokens;
    private final AccessTokens rules;

    RequestGuard(
            Problems problems,
            ObjectMapper json,
            AnonymousRates rates,
            VerifiedTokens tokens,
            AccessTokens rules,
            @ConfigProperty(name = "practice.http.max-body") long maxBody,
            @ConfigProperty(name = "practice.http.max-import") long maxImport) {
        this.problems = problems;
        this.json = json;
        this.rates = rates;
        this.tokens = tokens;
        this.rules = rules;
        this.maxBody = maxBody;
        this.maxImport = maxImport;
    }

    void install(@Observes Filters filters) {
        filters.register(this::answerForFailures, AFTER_AUTHENTICATION);
        filters.register(this::guard, BEFORE_AUTHORIZATION);
    }

    /**
     * Answers when a token fails: whoever first asks for the identity calls this. Left to itself, the framework looks
     * for an answer through a map of all paths, built anew for each request.
     */
    private void answerForFailures(RoutingContext context) {
        BiConsumer<RoutingContext, Throwable> refusal = this::refuseToken;
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
        context.next();
    }

    private void guard(RoutingContext context) {
        var request = context.request();
        takeNoBodyForJson(request);
        var refusal = refusal(context, request);
        if (refusal == null) {
            admit(context);
        } else {
            answer(context, refusal);
        }
    }

    private @Nullable Refusal refusal(RoutingContext context, HttpServerRequest request) {
        if (request.uri().toLowerCase(Locale.ROOT).contains("%00")) {
            return new Invalid("uri", "no NUL character");
        }
        if (request.getHeader(TRANSFER_ENCODING) != null) {
            return new LengthRequired();
        }
        boolean imports = context.normalizedPath().endsWith("/imports");
        if (length(request) > (imports ? maxImport : maxBody)) {
            return new TooLarge();
        }
        boolean readable = length(request) == 0 || !WITH_BODY.contains(request.method()) || isText(request, imports);
        return readable ? null : new UnsupportedMediaType();
    }

    /** Whether the body says that it is JSON in UTF-8, or CSV where that is imported. */
    private static boolean isText(HttpServerRequest request, boolean imports) {
        var type = request.getHeader(CONTENT_TYPE);
        try {
            var media = type == null ? null : MediaType.valueOf(type);
            return media != null
                    && (JSON.equals(named(media)) || (imports && CSV.equals(named(media))))
                    && UTF_8.equalsIgnoreCase(media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String named(MediaType media) {
        return (media.getType() + "/" + media.getSubtype()).toLowerCase(Locale.ROOT);
    }

    /** A request without a body need not name its type; some clients call it a form. */
    private static void takeNoBodyForJson(HttpServerRequest request) {
        var type = Objects.requireNonNullElse(request.getHeader(CONTENT_TYPE), NO_TYPE);
        if (length(request) == 0 && request.getHeader(TRANSFER_ENCODING) == null && type.startsWith(NO_TYPE)) {
            request.headers().set(CONTENT_TYPE, JSON);
        }
    }

    private void admit(RoutingContext context) {
        var authorization = context.request().getHeader(AUTHORIZATION);
        if (context.normalizedPath().startsWith("/q/")) {
            context.next();
        } else if (authorization == null) {
            admitAnonymous(context);
        } else {
            verify(context, authorization);
        }
    }

    private void verify(RoutingContext context, String authorization) {
        var known = tokens.find(authorization);
        if (known == null) {
            QuarkusHttpUser.getSecurityIdentity(context, null)
                    .subscribe()
                    .with(caller -> admit(context, authorization, caller), fault -> LOG.debug("token refused", fault));
        } else {
            QuarkusHttpUser.setIdentity(known, context);
            context.next();
        }
    }

    private void admit(RoutingContext context, String authorization, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            admitAnonymous(context);
        } else if (!rules.accept(authorization)) {
            refuseToken(context);
        } else {
            tokens.remember(authorization, caller);
            context.next();
        }
    }

    private void admitAnonymous(RoutingContext context) {
        var refusal = rates.charge(context.request());
        if (refusal == null) {
            context.next();
        } else {
            answer(context, refusal);
        }
    }

    /** Guessing tokens is slowed down like asking without one. */
    private void refuseToken(RoutingContext context, Throwable fault) {
        if (fault instanceof AuthenticationFailedException) {
            refuseToken(context);
        } else {
            context.fail(fault);
        }
    }

    private void refuseToken(RoutingContext context) {
        var refusal = rates.charge(context.request());
        answer(context, refusal == null ? new InvalidToken() : refusal);
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

    /** A body that does not say how long it is could be of any length. */
    private static final class LengthRequired extends Refusal {
        private static final long serialVersionUID = 1L;

        LengthRequired() {
            super(411, "LENGTH_REQUIRED");
        }
    }

    private static final class UnsupportedMediaType extends Refusal {
        private static final long serialVersionUID = 1L;

        UnsupportedMediaType() {
            super(415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    private static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(413, "TOO_LARGE");
        }
    }
}
