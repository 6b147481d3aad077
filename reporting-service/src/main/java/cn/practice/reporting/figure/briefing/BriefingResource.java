package cn.practice.reporting.figure.briefing;

import cn.practice.kit.http.MaxAge;
import cn.practice.reporting.query.PeriodRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/briefing")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BriefingResource {

    private final Briefing briefing;

    BriefingResource(Briefing briefing) {
        this.briefing = briefing;
    }

    @GET
    @PermitAll
    @MaxAge(10)
    @Operation(
            operationId = "getBriefing",
            summary = "The sentence that sums up the theory talks; by default of the last 12 months")
    public BriefingView briefing(
            @QueryParam("lang") @DefaultValue("zh-CN") @Parameter(description = "zh-CN or en") String lang,
            @QueryParam("style") @DefaultValue("rounded") @Parameter(description = "rounded or exact") String style,
            @BeanParam PeriodRequest request) {
        return briefing.of(request.period(), Language.of(lang), Style.of(style));
    }
}
