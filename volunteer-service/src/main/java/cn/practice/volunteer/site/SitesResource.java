package cn.practice.volunteer.site;

import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/sites")
@Tag(name = "Sites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SitesResource {

    private final Sites sites;

    SitesResource(Sites sites) {
        this.sites = sites;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSites", summary = "Open sites by code")
    public Page<SiteView> list(
            @QueryParam("parent")
                    @Pattern(regexp = SitePlan.CODE)
                    @Parameter(description = "those directly under it")
                    @Nullable
                    String parent,
            @QueryParam("level") @Parameter(description = "of this level alone") @Nullable SiteLevel level,
            @BeanParam @Valid PageRequest page) {
        return sites.list(parent, level, page);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getSite", summary = "One site, with the ETag needed to edit it")
    public RestResponse<SiteView> get(String code) {
        return tagged(RestResponse.Status.OK, sites.view(code)).build();
    }

    @POST
    @RolesAllowed(Access.DISTRICT_ADMIN)
    @Operation(operationId = "openSite", summary = "Open a new site, or reopen a closed one where it stood")
    @APIResponse(
            responseCode = "201",
            description = "opened",
            content = @Content(schema = @Schema(implementation = SiteView.class)))
    public RestResponse<SiteView> open(@NotNull @Valid SitePlan plan) {
        var site = sites.open(plan);
        return tagged(RestResponse.Status.CREATED, site)
                .location(URI.create("/sites/" + site.code()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Access.DISTRICT_ADMIN)
    @Operation(
            operationId = "renameSite",
            summary = "Give a site its name, and say where it is; If-Match names the version being edited")
    public RestResponse<SiteView> edit(
            String code, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SiteDetails details) {
        var site = sites.edit(code, ifMatch, details);
        return tagged(RestResponse.Status.OK, site).build();
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed(Access.DISTRICT_ADMIN)
    @Operation(operationId = "closeSite", summary = "Close a site that is not in use")
    public void close(String code) {
        sites.close(code);
    }

    private static RestResponse.ResponseBuilder<SiteView> tagged(Response.StatusType status, SiteView site) {
        return RestResponse.ResponseBuilder.<SiteView>create(status)
                .entity(site)
                .header(HttpHeaders.ETAG, ETags.of(site.version()));
    }
}
