package cn.practice.volunteer.site.imports;

import cn.practice.kit.identity.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sites")
@Tag(name = "Sites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SiteImportsResource {

    private final SiteImports imports;

    SiteImportsResource(SiteImports imports) {
        this.imports = imports;
    }

    @POST
    @Path("/imports")
    @Consumes("text/csv")
    @RolesAllowed(Access.DISTRICT_ADMIN)
    @Operation(
            operationId = "importSites",
            summary = "Import lines of code,name,level,parent_code,kind in UTF-8, all of them or none")
    public ImportReport importFile(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "true: says what an import would do, and does nothing")
                    boolean dryRun,
            byte @NotNull [] file) {
        return imports.run(file, dryRun);
    }
}
