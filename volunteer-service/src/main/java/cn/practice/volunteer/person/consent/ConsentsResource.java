package cn.practice.volunteer.person.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/volunteers/{id}/guardian-consent")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConsentsResource {

    private final Consents consents;

    ConsentsResource(Consents consents) {
        this.consents = consents;
    }

    @PUT
    @Authenticated
    @Operation(
            operationId = "recordGuardianConsent",
            summary = "Keep the consent of a guardian or legal representative for somebody under 18 (staff)")
    public ConsentView record(UUID id, @NotNull @Valid NewConsent consent) {
        return consents.record(id, consent);
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getGuardianConsent",
            summary = "The consent that holds for somebody under 18 (themselves, staff, auditor)")
    public ConsentView get(UUID id) {
        return consents.view(id);
    }

    @DELETE
    @Authenticated
    @Operation(
            operationId = "withdrawGuardianConsent",
            summary = "End a consent; whoever served on its ground is suspended (staff)")
    public void withdraw(UUID id) {
        consents.withdraw(id);
    }
}
