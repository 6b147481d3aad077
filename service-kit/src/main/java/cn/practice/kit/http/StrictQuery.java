package cn.practice.kit.http;

import cn.practice.kit.problem.InvalidParameter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query that nobody would read whole: to pass over a filter would be to answer another question. */
final class StrictQuery {

    private static final int SHOWN = 40;

    @ServerRequestFilter
    void refuseWhatNobodyReads(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getUriInfo().getRequestUri().getRawQuery() != null) {
            var declared = DeclaredParameters.of(resource.getResourceMethod()).queries();
            request.getUriInfo().getQueryParameters().forEach((name, values) -> {
                var many = declared.get(name);
                if (many == null || isUnclear(values, many)) {
                    throw new InvalidParameter(name.substring(0, Math.min(name.length(), SHOWN)));
                }
            });
        }
    }

    private static boolean isUnclear(List<String> values, boolean many) {
        return (values.size() > 1 && !many) || values.contains("");
    }
}
