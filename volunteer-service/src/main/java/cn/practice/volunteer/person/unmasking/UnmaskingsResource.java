package cn.practice.volunteer.person.unmasking;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/volunteers/{id}/unmaskings")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnmaskingsResource {

    private final Unmaskings unmaskings;

    UnmaskingsResource(Unmaskings unmaskings) {
        this.unmaskings = unmaskings;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "unmaskNumber",
            summary =
                    "See the whole phone or document number of somebody, with a reason that the trail keeps (staff; the phone"
                            + " also who runs a shift they are in), or one's own")
    @APIResponse(
            responseCode = "201",
            description = "the number, to be kept nowhere",
            content = @Content(schema = @Schema(implementation = Unmasked.class)))
    public RestResponse<Unmasked> unmask(UUID id, @NotNull @Valid NewUnmasking wish) {
        return ResponseBuilder.create(Status.CREATED, unmaskings.unmask(id, wish.field(), wish.reasonCode()))
                .location(URI.create("/volunteers/" + id))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
