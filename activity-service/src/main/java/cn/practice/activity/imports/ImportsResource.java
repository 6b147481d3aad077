package cn.practice.activity.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Past activities from elsewhere. */
@Path("/activities/imports")
@RunOnVirtualThread
public class ImportsResource {

    private final Imports imports;

    ImportsResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Authenticated
    public ImportReport run(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @NotNull @Valid Import request) {
        var owners = imports.requireOwners(request.items());
        var known = imports.await(request.items());
        return imports.run(request.items(), owners, known, dryRun, acceptLanguage);
    }
}
