package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.checkin.CheckInOutcome.CheckedIn;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The leader says who came. */
@Path("/check-ins")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class CheckInsResource {

    private final CheckIns checkIns;

    CheckInsResource(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    /** Who came to which shift. */
    public record CheckIn(@NotNull UUID shiftId, @NotNull UUID volunteerId) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "checkIn",
            summary = "Check in somebody who has a place in the shift (leader, staff); twice is once, and with the same"
                    + " Idempotency-Key it is also once they have left: who comes back is checked in with another key,"
                    + " or with none")
    @APIResponse(
            responseCode = "201",
            description = "checked in",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the person was checked in already, or by an earlier request with the same key",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public CompletionStage<RestResponse<AttendanceView>> checkIn(
            @HeaderParam("Idempotency-Key") @Nullable @Pattern(regexp = "[\\x21-\\x7e]{1,200}") String key,
            @NotNull @Valid CheckIn who,
            @Context UriInfo uri) {
        // by the time it is decided there is no request left to ask
        var base = uri.getBaseUri();
        return checkIns.checkIn(who.shiftId(), who.volunteerId(), key).thenApply(checkedIn -> told(checkedIn, base));
    }

    private static RestResponse<AttendanceView> told(CheckedIn checkedIn, URI base) {
        return checkedIn.isNew()
                ? ResponseBuilder.create(Status.CREATED, checkedIn.attendance())
                        .location(base.resolve(
                                "/attendances/" + checkedIn.attendance().id()))
                        .build()
                : RestResponse.ok(checkedIn.attendance());
    }
}
