package cn.practice.volunteer.person.enrolment;

import cn.practice.volunteer.person.VolunteerView;
import cn.practice.volunteer.person.registration.Registration;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/enrolments")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EnrolmentsResource {

    private final Enrolments enrolments;

    EnrolmentsResource(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "enrolVolunteer",
            summary = "Enrol somebody without an account under their real name (staff)")
    @APIResponse(
            responseCode = "201",
            description = "enrolled, waits for approval by somebody else",
            content = @Content(schema = @Schema(implementation = VolunteerView.class)))
    public RestResponse<VolunteerView> enrol(@NotNull @Valid Registration form) {
        var volunteer = enrolments.enrol(form);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, volunteer)
                .location(URI.create("/volunteers/" + volunteer.id()))
                .build();
    }
}
