package cn.practice.volunteer.person.registration;

import cn.practice.volunteer.person.VolunteerView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/volunteers")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegistrationsResource {

    private final Registrations registrations;

    RegistrationsResource(Registrations registrations) {
        this.registrations = registrations;
    }

    @POST
    @Authenticated
    @Operation(operationId = "registerVolunteer", summary = "Register yourself under your real name")
    @APIResponse(
            responseCode = "201",
            description = "registered, waits for approval",
            content = @Content(schema = @Schema(implementation = VolunteerView.class)))
    public RestResponse<VolunteerView> register(@NotNull @Valid Registration form) {
        var volunteer = registrations.register(form);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, volunteer)
                .location(URI.create("/volunteers/" + volunteer.id()))
                .build();
    }

    @PUT
    @Path("/{id}/registration")
    @Authenticated
    @Operation(
            operationId = "mendRegistration",
            summary =
                    "Mend a registration that waits or was rejected, and send it again (themselves; who enrolled them)")
    public VolunteerView mend(UUID id, @NotNull @Valid Registration form) {
        return registrations.mend(id, form);
    }
}
