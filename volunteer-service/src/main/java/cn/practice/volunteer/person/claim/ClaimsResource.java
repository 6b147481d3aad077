package cn.practice.volunteer.person.claim;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registrations that may be another's. */
@Path("/claims")
@Tag(name = "Claims")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClaimsResource {

    private final ClaimList list;
    private final ClaimDecisions decisions;

    ClaimsResource(ClaimList list, ClaimDecisions decisions) {
        this.list = list;
        this.decisions = decisions;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listClaims",
            summary = "Registrations that may be another's, the latest first (staff of either site, auditor)")
    public Page<ClaimView> list(
            @QueryParam("state") @Parameter(description = "in any where this is left out") @Nullable ClaimState state,
            @BeanParam @Valid PageRequest page) {
        return list.page(state, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getClaim", summary = "One claim with both sides (staff of either site, auditor)")
    public ClaimDetail get(UUID id) {
        return list.detail(id);
    }

    @PUT
    @Path("/{id}/settlement")
    @Authenticated
    @Operation(
            operationId = "settleClaim",
            summary = "Settle a claim (staff of the holder's site, never a side or who brought one)")
    public ClaimView settle(UUID id, @NotNull @Valid Settlement settlement) {
        return decisions.settle(id, settlement);
    }
}
