package cn.practice.activity.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An import that is taken back whole. */
@Path("/imports/{id}/reversal")
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportReversalsResource {

    private final ImportReversals reversals;
    private final ReversalApplication application;
    private final Duration atOnce;

    ImportReversalsResource(
            ImportReversals reversals,
            ReversalApplication application,
            @ConfigProperty(name = "practice.imports.at-once") Duration atOnce) {
        this.reversals = reversals;
        this.application = application;
        this.atOnce = atOnce;
    }

    /** Why an import is taken back, or is not. */
    @Schema(name = "ImportReversalReason")
    public record Reason(
            @NotNull @Pattern(regexp = Import.CODE) String reasonCode) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "proposeImportReversal",
            summary = "Propose to take an applied import back, with all that it counted (staff)")
    @APIResponse(
            responseCode = "201",
            description = "proposed, for somebody else to decide",
            content = @Content(schema = @Schema(implementation = ImportReversalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same is proposed already, or done",
            content = @Content(schema = @Schema(implementation = ImportReversalView.class)))
    public RestResponse<ImportReversalView> propose(@RestPath UUID id, @NotNull @Valid Reason why) {
        var answer = reversals.propose(id, why.reasonCode());
        return answer.isNew()
                ? ResponseBuilder.<ImportReversalView>created(URI.create("/imports/" + id + "/reversal"))
                        .entity(answer.reversal())
                        .build()
                : RestResponse.ok(answer.reversal());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getImportReversal",
            summary = "The latest proposal to take an import back (staff, auditor)")
    public ImportReversalView get(@RestPath UUID id) {
        return reversals.view(id);
    }

    @PUT
    @Path("/approval")
    @Authenticated
    @Operation(
            operationId = "approveImportReversal",
            summary = "Agree to it; activity by activity is taken back (staff, never who proposed it or is in it)")
    public ImportReversalView approve(@RestPath UUID id) {
        reversals.approve(id);
        application.apply(id, atOnce);
        return reversals.view(id);
    }

    @PUT
    @Path("/rejection")
    @Authenticated
    @Operation(operationId = "rejectImportReversal", summary = "Let the import stand, with a reason (staff)")
    public ImportReversalView reject(@RestPath UUID id, @NotNull @Valid Reason why) {
        reversals.reject(id, why.reasonCode());
        return reversals.view(id);
    }
}
