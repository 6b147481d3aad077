package cn.practice.activity.plan.shift;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.kit.http.ETags;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shifts and how full they are. */
@Path("/shifts")
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ShiftsResource {

    private final Shifts shifts;
    private final KnownVolunteers volunteers;

    ShiftsResource(Shifts shifts, KnownVolunteers volunteers) {
        this.shifts = shifts;
        this.volunteers = volunteers;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getShift", summary = "One shift with its places, and the ETag that an edit needs")
    @APIResponseSchema(ShiftView.class)
    public RestResponse<ShiftView> get(@RestPath UUID id) {
        return tagged(shifts.get(id));
    }

    @PUT
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "changeShift",
            summary = "Change times and places of a shift; If-Match says which version is edited")
    @APIResponseSchema(ShiftView.class)
    public RestResponse<ShiftView> change(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ShiftChange change) {
        volunteers.awaitApproved("inCharge", change.inCharge());
        return tagged(shifts.change(id, ifMatch, change));
    }

    private static RestResponse<ShiftView> tagged(ShiftView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
