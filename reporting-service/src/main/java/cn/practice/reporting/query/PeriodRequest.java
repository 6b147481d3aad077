package cn.practice.reporting.query;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The period of a query string: use as a {@code @BeanParam}. */
public final class PeriodRequest {

    @QueryParam("from")
    @Parameter(description = "first day, yyyy-mm-dd")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, yyyy-mm-dd")
    @Nullable
    String to;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    UriInfo uri;

    /** The period; a name that is neither its own nor one of the others is refused. */
    public Period period(String... others) {
        Query.refuseUnknown(uri, Stream.concat(Stream.of("from", "to"), Arrays.stream(others)));
        return Period.of(from, to);
    }
}
