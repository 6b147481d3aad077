package cn.practice.activity.reach;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** Head-counts, who checks them, and their reversal. */
@Path("/reach")
@Tag(name = "Reach")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReachResource {

    private final HeadCounts counts;
    private final HeadCountChecks checks;
    private final Reversals reversals;
    private final HeadCountList list;

    ReachResource(HeadCounts counts, HeadCountChecks checks, Reversals reversals, HeadCountList list) {
        this.counts = counts;
        this.checks = checks;
        this.reversals = reversals;
        this.list = list;
    }

    /** Why something does not count, or is not taken back. */
    @Schema(name = "ReachRejection")
    public record Rejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "countReach",
            summary = "Count heads of one audience on one channel (leader, staff); the same number again is once,"
                    + " and what is large or late waits for a checker")
    @APIResponse(
            responseCode = "201",
            description = "counted, or PENDING",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same number stands or waits already",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    public RestResponse<ReachView> count(@NotNull @Valid NewReach wanted) {
        var answer = counts.count(wanted);
        return answer.isNew() ? created(answer.reach()) : RestResponse.ok(answer.reach());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReach", summary = "One head-count (leader, staff, auditor)")
    public ReachView get(@RestPath UUID id) {
        return list.view(id);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(operationId = "approveReach", summary = "Let a head-count count (staff, never who counted)")
    public ReachView approve(@RestPath UUID id) {
        return checks.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(operationId = "rejectReach", summary = "Do not count a head-count, with a reason (staff)")
    public ReachView reject(@RestPath UUID id, @NotNull @Valid Rejection why) {
        return checks.reject(id, why.reasonCode());
    }

    @POST
    @Path("/{id}/reversal")
    @Authenticated
    @Operation(
            operationId = "proposeReachReversal",
            summary =
                    "Propose to take a head-count back, with a reason (leader, staff); it counts until another agrees")
    @APIResponse(
            responseCode = "201",
            description = "proposed",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    @APIResponse(
            responseCode = "200",
            description = "proposed or reversed for the same reason already",
            content = @Content(schema = @Schema(implementation = ReachView.class)))
    public RestResponse<ReachView> proposeReversal(@RestPath UUID id, @NotNull @Valid NewReversal wanted) {
        var answer = reversals.propose(id, wanted);
        return answer.isNew() ? created(answer.reach()) : RestResponse.ok(answer.reach());
    }

    @PUT
    @Path("/{id}/reversal/approval")
    @Authenticated
    @Operation(
            operationId = "approveReachReversal",
            summary = "Take a head-count back as was proposed (staff, never who proposed it)")
    public ReachView approveReversal(@RestPath UUID id) {
        return reversals.approve(id);
    }

    @PUT
    @Path("/{id}/reversal/rejection")
    @Authenticated
    @Operation(
            operationId = "rejectReachReversal",
            summary =
                    "Let a head-count stand, with a reason (staff, neither who proposed its reversal nor who counted)")
    public ReachView rejectReversal(@RestPath UUID id, @NotNull @Valid Rejection why) {
        return reversals.reject(id, why.reasonCode());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReach",
            summary = "Head-counts of an activity, or of those that the caller may act for;"
                    + " all for administrator and auditor")
    public Page<ReachView> list(
            @QueryParam("activity") @Nullable UUID activity,
            @QueryParam("state") @Nullable ReachState state,
            @BeanParam @Valid PageRequest page) {
        return activity == null
                ? list.ofAll(state, page.cursor(), page.limit())
                : list.ofActivity(activity, state, page.cursor(), page.limit());
    }

    private static RestResponse<ReachView> created(ReachView reach) {
        return ResponseBuilder.<ReachView>created(URI.create("/reach/" + reach.id()))
                .entity(reach)
                .build();
    }
}
