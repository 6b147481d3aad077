package cn.practice.activity.attendance.supplement;

import cn.practice.activity.copies.KnownVolunteers;
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

/** Forgotten minutes, seen by two pairs of eyes. */
@Path("/attendances/supplements")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SupplementsResource {

    private final Supplements supplements;
    private final SupplementDecisions decisions;
    private final SupplementList list;
    private final KnownVolunteers volunteers;

    SupplementsResource(
            Supplements supplements, SupplementDecisions decisions, SupplementList list, KnownVolunteers volunteers) {
        this.supplements = supplements;
        this.decisions = decisions;
        this.list = list;
        this.volunteers = volunteers;
    }

    /** Why the minutes are not credited. */
    public record Rejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "makeSupplement",
            summary = "Claim forgotten minutes for somebody, with evidence and reason")
    @APIResponse(
            responseCode = "201",
            description = "made",
            content = @Content(schema = @Schema(implementation = SupplementView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same one stands already",
            content = @Content(schema = @Schema(implementation = SupplementView.class)))
    public RestResponse<SupplementView> make(@NotNull @Valid NewSupplement wanted) {
        supplements.requireMaker(wanted.shiftId());
        volunteers.await(wanted.volunteerId());
        var answer = supplements.make(wanted);
        return answer.isNew()
                ? ResponseBuilder.<SupplementView>created(URI.create("/attendances/supplements/"
                                + answer.supplement().id()))
                        .entity(answer.supplement())
                        .build()
                : RestResponse.ok(answer.supplement());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getSupplement", summary = "One supplement (leader, staff, auditor)")
    public SupplementView get(@RestPath UUID id) {
        return list.view(id);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(operationId = "approveSupplement", summary = "Credit the minutes (staff, never who made it)")
    public SupplementView approve(@RestPath UUID id) {
        return decisions.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(operationId = "rejectSupplement", summary = "Credit nothing, with a reason (staff)")
    public SupplementView reject(@RestPath UUID id, @NotNull @Valid Rejection why) {
        return decisions.reject(id, why.reasonCode());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listSupplements",
            summary = "Supplements of activities that the caller may act for; all for administrator and auditor")
    public Page<SupplementView> list(
            @QueryParam("state") @Nullable SupplementState state, @BeanParam @Valid PageRequest page) {
        return list.page(state, page.cursor(), page.limit());
    }
}
