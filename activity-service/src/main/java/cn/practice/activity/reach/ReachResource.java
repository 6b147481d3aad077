package cn.practice.activity.reach;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Head-counts and their reversal. */
@Path("/reach")
@Tag(name = "Reach")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReachResource {

    private final HeadCounts counts;

    ReachResource(HeadCounts counts) {
        this.counts = counts;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "countReach",
            summary = "Count heads of one audience on one channel (leader, staff); the same number again is once")
    @APIResponse(
            responseCode = "201",
            description = "counted",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same number stands already",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    public RestResponse<ReachView> count(@NotNull @Valid NewReach wanted) {
        var answer = counts.count(wanted);
        return answer.isNew()
                ? ResponseBuilder.<ReachView>created(
                                URI.create("/reach/" + answer.reach().id()))
                        .entity(answer.reach())
                        .build()
                : RestResponse.ok(answer.reach());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReach", summary = "One head-count (leader, staff, auditor)")
    public ReachView get(@RestPath UUID id) {
        return counts.view(id);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "reverseReach", summary = "Reverse a head-count")
    public ReachView reverse(@RestPath UUID id) {
        return counts.reverse(id);
    }

    @GET
    @Authenticated
    @Operation(operationId = "listReach", summary = "Head-counts of an activity")
    public Page<ReachView> list(@QueryParam("activity") @NotNull UUID activity, @BeanParam @Valid PageRequest page) {
        return counts.ofActivity(activity, page.cursor(), page.limit());
    }
}
