package cn.practice.volunteer.venue;

import cn.practice.kit.http.ETags;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.site.SitePlan;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/venues")
@Tag(name = "Venues")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VenuesResource {

    private final Venues venues;

    VenuesResource(Venues venues) {
        this.venues = venues;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listVenues", summary = "Venues in use; a site includes everything below it")
    public Page<VenueView> list(
            @QueryParam("site")
                    @Pattern(regexp = SitePlan.CODE)
                    @Parameter(description = "those of it and of all below")
                    @Nullable
                    String site,
            @BeanParam @Valid PageRequest page) {
        return venues.list(site, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getVenue", summary = "One venue, with the ETag needed to edit it")
    public RestResponse<VenueView> get(UUID id) {
        return tagged(RestResponse.Status.OK, venues.view(id)).build();
    }

    @POST
    @Authenticated
    @Operation(operationId = "openVenue", summary = "Open a venue of a site (staff of the site)")
    @APIResponse(
            responseCode = "201",
            description = "opened",
            content = @Content(schema = @Schema(implementation = VenueView.class)))
    public RestResponse<VenueView> open(@NotNull @Valid VenuePlan plan) {
        var venue = venues.open(plan);
        return tagged(RestResponse.Status.CREATED, venue)
                .location(URI.create("/venues/" + venue.id()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "changeVenue",
            summary = "Change a venue (staff of its site); If-Match names the version being edited")
    public RestResponse<VenueView> change(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid VenuePlan plan) {
        return tagged(RestResponse.Status.OK, venues.change(id, ifMatch, plan)).build();
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "closeVenue", summary = "Close a venue (staff of its site)")
    public void close(UUID id) {
        venues.close(id);
    }

    private static RestResponse.ResponseBuilder<VenueView> tagged(Response.StatusType status, VenueView venue) {
        return RestResponse.ResponseBuilder.<VenueView>create(status)
                .entity(venue)
                .header(HttpHeaders.ETAG, ETags.of(venue.version()));
    }
}
