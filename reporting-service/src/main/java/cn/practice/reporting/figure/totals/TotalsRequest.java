package cn.practice.reporting.figure.totals;

import cn.practice.reporting.query.FilterRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query string of totals: use as a {@code @BeanParam}. */
public final class TotalsRequest {

    @BeanParam
    @SuppressWarnings("NullAway.Init") // set by the container
    FilterRequest filters;

    @QueryParam("groupBy")
    @Parameter(
            description = "up to three, separated by commas:"
                    + " day, month, site, ownerSite, team, kind, form, campaign, evidence, audience, channel")
    @Nullable
    String groupBy;

    /** What is asked for. */
    public TotalsQuery query() {
        return TotalsQuery.of(filters.filter(), groupBy);
    }
}
