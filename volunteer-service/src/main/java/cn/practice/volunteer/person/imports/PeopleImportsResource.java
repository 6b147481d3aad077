package cn.practice.volunteer.person.imports;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.site.SitePlan;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/volunteers")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeopleImportsResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PeopleImports imports;

    PeopleImportsResource(PeopleImports imports) {
        this.imports = imports;
    }

    @POST
    @Path("/imports")
    @Consumes({CSV, XLSX})
    @Authenticated
    @Operation(
            operationId = "importVolunteers",
            summary = "Enrol the people of a sheet, line by line; sent again, it goes on where it stopped. dryRun only"
                    + " checks (staff)")
    @APIResponse(
            responseCode = "201",
            description = "the lines that could be are enrolled, and wait for approval by somebody else",
            content = @Content(schema = @Schema(implementation = PeopleImportReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "only checked, or a sheet that was sent before, with what is left of it done",
            content = @Content(schema = @Schema(implementation = PeopleImportReport.class)))
    public RestResponse<PeopleImportReport> importPeople(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "true: says what an import would do, and does nothing")
                    boolean dryRun,
            @QueryParam("site")
                    @Pattern(regexp = SitePlan.CODE)
                    @Parameter(description = "of the lines that name no site")
                    @Nullable
                    String site,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            byte @NotNull [] file) {
        if (dryRun) {
            return RestResponse.ok(imports.check(file, site, acceptLanguage));
        }
        var answer = imports.run(file, site, acceptLanguage);
        return answer.isNew()
                ? ResponseBuilder.<PeopleImportReport>created(URI.create(
                                "/volunteers/imports/" + answer.report().id()))
                        .entity(answer.report())
                        .build()
                : RestResponse.ok(answer.report());
    }

    @GET
    @Path("/imports/template")
    @Produces({XLSX, CSV})
    @Authenticated
    @Operation(operationId = "getImportTemplate", summary = "A sheet with headings alone, to be filled in and imported")
    @APIResponse(
            responseCode = "200",
            description = "a spreadsheet, or separated values in UTF-8",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response template(
            @QueryParam("format") @Parameter(description = "in place of Accept, for a link to download") @Nullable
                    SheetFormat format,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        var chosen = format == null && accept != null && accept.contains(CSV) && !accept.contains(XLSX)
                ? SheetFormat.CSV
                : format == null ? SheetFormat.XLSX : format;
        var bytes = Template.of(chosen);
        // a stream is written as it is, whatever type the answer has
        StreamingOutput body = out -> out.write(bytes);
        return Response.ok(body)
                .type(chosen == SheetFormat.CSV ? CSV + ";charset=UTF-8" : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"volunteers." + (chosen == SheetFormat.CSV ? "csv" : "xlsx") + '"')
                .build();
    }

    @GET
    @Path("/imports/{id}")
    @Authenticated
    @Operation(operationId = "getVolunteerImport", summary = "An import and how far it is (who sent it, auditor)")
    public PeopleImportView get(@RestPath UUID id) {
        return imports.view(id);
    }

    @GET
    @Path("/imports/{id}/refused")
    @Authenticated
    @Operation(
            operationId = "listRefusedImportLines",
            summary = "The lines of an import that brought nobody in, and why (who sent it, auditor)")
    public Page<RefusedLine> refused(
            @RestPath UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @BeanParam @Valid PageRequest page) {
        return imports.refused(id, page.cursor(), page.limit(), acceptLanguage);
    }
}
