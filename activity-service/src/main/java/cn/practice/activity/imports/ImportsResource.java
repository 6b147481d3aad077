package cn.practice.activity.imports;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Past activities from elsewhere, proposed by one person and agreed to by another. */
@Path("/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportsResource {

    private final Imports imports;
    private final ImportDecisions decisions;
    private final ImportApplication application;
    private final ImportList list;
    private final Duration atOnce;

    ImportsResource(
            Imports imports,
            ImportDecisions decisions,
            ImportApplication application,
            ImportList list,
            @ConfigProperty(name = "practice.imports.at-once") Duration atOnce) {
        this.imports = imports;
        this.decisions = decisions;
        this.application = application;
        this.list = list;
        this.atOnce = atOnce;
    }

    /** Why an import is not agreed to. */
    @Schema(name = "ImportRejection")
    public record Rejection(
            @NotNull @Pattern(regexp = Import.CODE) String reasonCode) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "importActivities",
            summary = "Propose what a site held before, all items or none; dryRun only checks (staff)")
    @APIResponse(
            responseCode = "201",
            description = "proposed, for somebody else to decide",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "only checked, proposed already, or nothing in it is new",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public RestResponse<ImportReport> run(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @NotNull @Valid Import request) {
        imports.requireProposer(request);
        var known = imports.await(request);
        var answer = imports.run(request, known, dryRun, acceptLanguage);
        return answer.isNew()
                ? ResponseBuilder.<ImportReport>created(
                                URI.create("/imports/" + answer.report().id()))
                        .entity(answer.report())
                        .build()
                : RestResponse.ok(answer.report());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listImports",
            summary = "Proposals of the sites that the caller is staff of; all for administrator and auditor")
    public Page<ImportView> list(@QueryParam("state") @Nullable ImportState state, @BeanParam @Valid PageRequest page) {
        return list.page(state, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getImport", summary = "One proposal and how far it is applied (staff, auditor)")
    public ImportView get(@RestPath UUID id) {
        return list.get(id);
    }

    @GET
    @Path("/{id}/items")
    @Authenticated
    @Operation(
            operationId = "listImportItems",
            summary = "The activities of a proposal as they were sent, and what became of each (staff, auditor)")
    public Page<ImportItemView> items(
            @RestPath UUID id,
            @QueryParam("state") @Nullable ItemState state,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @BeanParam @Valid PageRequest page) {
        return list.items(id, state, page.cursor(), page.limit(), acceptLanguage);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(
            operationId = "approveImport",
            summary = "Agree to all of a proposal, which is then applied activity by activity (staff, never who made it"
                    + " or is in it)")
    public ImportView approve(@RestPath UUID id) {
        decisions.approve(id);
        application.apply(id, atOnce);
        return list.get(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(operationId = "rejectImport", summary = "Take nothing over, with a reason (staff, never who made it)")
    public ImportView reject(@RestPath UUID id, @NotNull @Valid Rejection why) {
        decisions.reject(id, why.reasonCode());
        return list.get(id);
    }
}
