package cn.practice.activity.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The leader's clock: who came. */
@Path("/check-ins")
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
    @APIResponseSchema(value = AttendanceView.class, responseCode = "201")
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
