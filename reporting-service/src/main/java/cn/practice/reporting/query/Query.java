package cn.practice.reporting.query;

import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses parameters that nobody reads: to ignore a filter would be to answer with another figure. */
final class Query {

    private static final int SHOWN = 40;

    private Query() {}

    static void refuseUnknown(UriInfo uri, Stream<String> names) {
        var known = names.collect(Collectors.toSet());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new Refusals.FilterUnknown(name.substring(0, Math.min(name.length(), SHOWN)));
            }
            if (values.size() > 1 || values.getFirst().isEmpty()) {
                throw new Refusals.FilterRefused(name);
            }
        });
    }
}
