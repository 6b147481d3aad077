package cn.practice.activity.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The leader's clock: who came. */
@Path("/check-ins")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class CheckInsResource {

    private final Attendances attendances;

    CheckInsResource(Attendances attendances) {
        this.attendances = attendances;
    }

    /** Who came to which shift. */
    public record CheckIn(@NotNull UUID shiftId, @NotNull UUID volunteerId) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "checkIn",
            summary = "Clock somebody in who has a place in the shift (leader, staff); twice is once")
    @APIResponse(
            responseCode = "201",
            description = "clocked in",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "he was clocked in already",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public CompletionStage<RestResponse<AttendanceView>> checkIn(@NotNull @Valid CheckIn who) {
        return attendances.checkIn(who.shiftId(), who.volunteerId()).thenApply(CheckInsResource::told);
    }

    private static RestResponse<AttendanceView> told(Clocked.Taken taken) {
        return taken.isNew()
                ? ResponseBuilder.create(Status.CREATED, taken.attendance())
                        // relative: by now there is no request left to complete it from
                        .header(
                                HttpHeaders.LOCATION,
                                "/attendances/" + taken.attendance().id())
                        .build()
                : RestResponse.ok(taken.attendance());
    }
}
