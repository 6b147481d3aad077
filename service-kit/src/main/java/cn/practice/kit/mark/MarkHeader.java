package cn.practice.kit.mark;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says on every answer up to when what it rests on is complete. It is taken when the request comes, before anything is
 * read for it, so that an answer may know more than it says and never less.
 */
@ApplicationScoped
class MarkHeader {

    /** Before anybody answers. */
    private static final int FIRST = 400;

    private final KnownUpTo known;
    private final Optional<String> header;

    MarkHeader(KnownUpTo known, @ConfigProperty(name = "practice.marks.header") Optional<String> header) {
        this.known = known;
        this.header = header;
    }

    void install(@Observes Filters filters) {
        header.ifPresent(name -> filters.register(context -> say(context, name), FIRST));
    }

    private void say(RoutingContext context, String name) {
        known.instant().ifPresent(upTo -> context.response().putHeader(name, upTo.toString()));
        context.next();
    }
}
