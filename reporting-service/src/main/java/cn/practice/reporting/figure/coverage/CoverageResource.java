package cn.practice.reporting.figure.coverage;

import cn.practice.kit.http.MaxAge;
import cn.practice.kit.time.CivilTime;
import cn.practice.reporting.figure.KnownValues;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.PeriodRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/coverage")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoverageResource {

    private final Coverage coverage;
    private final KnownValues known;
    private final CivilTime time;

    CoverageResource(Coverage coverage, KnownValues known, CivilTime time) {
        this.coverage = coverage;
        this.known = known;
        this.time = time;
    }

    @GET
    @PermitAll
    @MaxAge(10)
    @Operation(
            operationId = "getCoverage",
            summary = "Stations reached and gaps, and reach by audience; by default of the last 12 months")
    public CoverageView coverage(@BeanParam PeriodRequest request, @QueryParam("kind") @Nullable String kind) {
        var filter = Filter.in(request.period().soFar(time.today()));
        if (kind != null) {
            filter = filter.with(Dimension.KIND, Dimension.KIND.accepted(kind));
            known.require(filter);
        }
        return coverage.of(filter);
    }
}
