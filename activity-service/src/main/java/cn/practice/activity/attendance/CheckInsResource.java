package cn.practice.activity.attendance;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The leader's clock: who came. */
@Path("/check-ins")
@RunOnVirtualThread
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
    public RestResponse<AttendanceView> checkIn(@NotNull @Valid CheckIn who) {
        var answer = attendances.checkIn(who.shiftId(), who.volunteerId());
        return answer.isNew()
                ? ResponseBuilder.<AttendanceView>created(
                                URI.create("/attendances/" + answer.attendance().id()))
                        .entity(answer.attendance())
                        .build()
                : RestResponse.ok(answer.attendance());
    }
}
