package cn.practice.reporting.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The period of a query string: use as a {@code @BeanParam}. */
public final class PeriodRequest {

    @QueryParam("from")
    @Parameter(description = "first day, yyyy-mm-dd, not after today")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "last day, yyyy-mm-dd; today where it lies ahead")
    @Nullable
    String to;

    /** The period. */
    public Period period() {
        return Period.of(from, to);
    }
}
