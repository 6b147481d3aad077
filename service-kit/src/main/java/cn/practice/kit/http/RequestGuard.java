package cn.practice.kit.http;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT;
import static jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.AUTHORIZATION;
import static jakarta.ws.rs.core.HttpHeaders.CONTENT_LANGUAGE;
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
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request before a resource does: turns away what PostgreSQL could not keep and a body that cannot be
 * taken, checks a token wherever one is sent, and slows down who sends none.
 */
@ApplicationScoped
class RequestGuard {

    private static final Logger LOG = Logger.getLogger(RequestGuard.class);

    /** Right after the handler that can authenticate a request, which has an answer of its own to failures. */
    private static final int AFTER_AUTHENTICATION = 199;

    /** After the handler that can authenticate a request, before the one that authorizes it. */
    private static final int BEFORE_AUTHORIZATION = 150;

    private final Problems problems;
    private final ObjectMapper json;
    private final Bodies bodies;
    private final AnonymousRates rates;
    private final VerifiedTokens tokens;
    private final AccessTokens rules;

    RequestGuard(
            Problems problems,
            ObjectMapper json,
            AnonymousRates rates,
            VerifiedTokens tokens,
            AccessTokens rules,
            Bodies bodies) {
        this.problems = problems;
        this.json = json;
        this.rates = rates;
        this.tokens = tokens;
        this.rules = rules;
        this.bodies = bodies;
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
        var refusal = refusal(context.request(), context.normalizedPath());
        if (refusal == null) {
            admit(context);
        } else {
            answer(context, refusal);
        }
    }

    private @Nullable Refusal refusal(HttpServerRequest request, String path) {
        if (request.uri().contains("%00")) {
            return new Invalid("uri", "no NUL character");
        }
        return isMediaTypes(request.getHeader(ACCEPT)) ? bodies.refusal(request, path) : new NotAcceptable();
    }

    /** Where the answer's form is not settled by the path, it is noticed only when this is written: after the act. */
    private static boolean isMediaTypes(@Nullable String accept) {
        try {
            return accept == null || !MediaTypeHelper.parseHeader(accept).isEmpty();
        } catch (IllegalArgumentException | WebApplicationException e) {
            return false;
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
        if (known == null && !rules.accept(authorization)) {
            LOG.debug("token refused");
            refuseToken(context);
        } else if (known == null) {
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

    private static final class NotAcceptable extends Refusal {
        private static final long serialVersionUID = 1L;

        NotAcceptable() {
            super(406, "NOT_ACCEPTABLE");
        }
    }
}
