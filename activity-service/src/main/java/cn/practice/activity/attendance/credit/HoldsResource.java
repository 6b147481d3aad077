package cn.practice.activity.attendance.credit;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Minutes that count only once somebody else has agreed. */
@Path("/attendances/holds")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HoldsResource {

    private final Holds holds;
    private final HoldList list;

    HoldsResource(Holds holds, HoldList list) {
        this.holds = holds;
        this.list = list;
    }

    /** Why the minutes are not credited. */
    public record HoldRejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @GET
    @Authenticated
    @Operation(
            operationId = "listHolds",
            summary =
                    "Minutes on hold that the caller may decide, all for administrator and auditor; or those of a person")
    public Page<HoldView> list(
            @QueryParam("state") @Nullable HoldState state,
            @QueryParam("volunteer") @Parameter(description = "me or a volunteer's id") @Nullable String volunteer,
            @BeanParam @Valid PageRequest page) {
        return list.page(state, volunteer, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getHold", summary = "Minutes on hold (themselves, leader, staff, auditor)")
    public HoldView get(@RestPath UUID id) {
        return list.view(id);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(
            operationId = "approveHold",
            summary = "Credit the minutes (staff of the checking site, never who made them)")
    public HoldView approve(@RestPath UUID id) {
        return holds.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(
            operationId = "rejectHold",
            summary = "Credit nothing, with a reason (staff of the checking site, never who made them)")
    public HoldView reject(@RestPath UUID id, @NotNull @Valid HoldRejection why) {
        return holds.reject(id, why.reasonCode());
    }
}
