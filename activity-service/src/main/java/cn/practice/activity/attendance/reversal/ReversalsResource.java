package cn.practice.activity.attendance.reversal;

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

/** What was credited and is taken back, seen by two pairs of eyes. */
@Path("/attendances/reversals")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReversalsResource {

    private final ReversalProposals reversals;
    private final ReversalList list;

    ReversalsResource(ReversalProposals reversals, ReversalList list) {
        this.reversals = reversals;
        this.list = list;
    }

    /** Why nothing is taken back. */
    public record ReversalRejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "proposeReversal",
            summary = "Propose that credited minutes, or a whole attendance, be taken back, with a reason")
    @APIResponse(
            responseCode = "201",
            description = "proposed; nothing is taken back until somebody else agrees",
            content = @Content(schema = @Schema(implementation = ReversalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same one is proposed already",
            content = @Content(schema = @Schema(implementation = ReversalView.class)))
    public RestResponse<ReversalView> propose(@NotNull @Valid NewReversal wanted) {
        wanted.requireOne();
        var answer = reversals.propose(wanted);
        return answer.isNew()
                ? ResponseBuilder.<ReversalView>created(URI.create(
                                "/attendances/reversals/" + answer.reversal().id()))
                        .entity(answer.reversal())
                        .build()
                : RestResponse.ok(answer.reversal());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReversal", summary = "One reversal (themselves, leader, staff, auditor)")
    public ReversalView get(@RestPath UUID id) {
        return list.view(id);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(
            operationId = "approveReversal",
            summary = "Take it back (staff, never who proposed it or whose minutes they are)")
    public ReversalView approve(@RestPath UUID id) {
        return reversals.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(operationId = "rejectReversal", summary = "Take nothing back, with a reason (staff)")
    public ReversalView reject(@RestPath UUID id, @NotNull @Valid ReversalRejection why) {
        return reversals.reject(id, why.reasonCode());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReversals",
            summary = "ReversalProposals in activities that the caller may act for; all for administrator and auditor")
    public Page<ReversalView> list(
            @QueryParam("state") @Nullable ReversalState state, @BeanParam @Valid PageRequest page) {
        return list.page(state, page.cursor(), page.limit());
    }
}
