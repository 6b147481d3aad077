package cn.practice.reporting.query;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The site of a query string, with all below it: use as a {@code @BeanParam}. */
public final class SiteRequest {

    @QueryParam("site")
    @Parameter(description = "a site and all below it")
    @Nullable
    String site;

    /** What is asked for, whenever it was. */
    public Filter filter() {
        if (site != null && !Dimension.code().test(site)) {
            throw new Refusals.FilterRefused("site");
        }
        return new Filter(new Period(null, null), site, Map.of(), false);
    }
}
