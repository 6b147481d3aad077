package cn.practice.volunteer.person.decisions;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Staff decide about many at once; each is answered for by itself. */
@Path("/volunteers")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DecisionsResource {

    private final Decisions decisions;

    DecisionsResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("/approvals")
    @Authenticated
    @Operation(
            operationId = "approveVolunteers",
            summary = "Approve many registrations, each by the rules of one and whatever becomes of the others (staff)")
    public Decided approve(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @NotNull @Valid Approvals wish) {
        return decisions.approve(wish.ids(), acceptLanguage);
    }

    @POST
    @Path("/rejections")
    @Authenticated
    @Operation(
            operationId = "rejectVolunteers",
            summary = "Reject many registrations for one reason, each by the rules of one (staff)")
    public Decided reject(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @NotNull @Valid Rejections wish) {
        return decisions.reject(wish.ids(), wish.reasonCode(), acceptLanguage);
    }
}
