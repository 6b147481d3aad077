package cn.practice.volunteer.team;

import cn.practice.kit.http.ETags;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.category.ServiceCategory;
import cn.practice.volunteer.site.SitePlan;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

@Path("/teams")
@Tag(name = "Teams")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TeamsResource {

    private final Teams teams;
    private final TeamChanges changes;
    private final TeamLists lists;

    TeamsResource(Teams teams, TeamChanges changes, TeamLists lists) {
        this.teams = teams;
        this.changes = changes;
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTeams", summary = "Live teams; a site includes everything below it")
    public Page<TeamView> list(
            @QueryParam("type") @Parameter(description = "of this type alone") @Nullable TeamType type,
            @QueryParam("category") @Parameter(description = "what they do") @Nullable ServiceCategory category,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "a part of the name, in whatever case and width")
                    @Nullable
                    String q,
            @QueryParam("site")
                    @Pattern(regexp = SitePlan.CODE)
                    @Parameter(description = "those of it and of all below")
                    @Nullable
                    String site,
            @QueryParam("namesakes")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "true: only those whose name, but for case, width and spaces, another live team of the site has")
                    boolean namesakes,
            @BeanParam @Valid PageRequest page) {
        return lists.list(new TeamFilter(type, category, site, TeamFilter.part(q), namesakes), page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getTeam", summary = "One team, with the ETag needed to edit it")
    public RestResponse<TeamView> get(UUID id) {
        return tagged(RestResponse.Status.OK, lists.view(id)).build();
    }

    @POST
    @Authenticated
    @Operation(operationId = "formTeam", summary = "Form a team at a site (staff of the site)")
    @APIResponse(
            responseCode = "201",
            description = "formed",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public RestResponse<TeamView> form(@NotNull @Valid NewTeam plan) {
        var team = changes.form(plan);
        return tagged(RestResponse.Status.CREATED, team)
                .location(URI.create("/teams/" + team.id()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "editTeam",
            summary =
                    "Give a team its name, and say what it does (staff of its site); If-Match names the version being edited")
    public RestResponse<TeamView> edit(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid TeamDetails details) {
        return tagged(RestResponse.Status.OK, changes.edit(id, ifMatch, details))
                .build();
    }

    @PUT
    @Path("/{id}/site")
    @Authenticated
    @Operation(
            operationId = "transferTeam",
            summary = "Hand a team over to another site, with its members and leaders (staff of both)")
    public RestResponse<TeamView> transfer(UUID id, @NotNull @Valid TeamSite site) {
        return tagged(RestResponse.Status.OK, changes.transfer(id, site.siteCode()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "disbandTeam", summary = "Disband a team; its members and leaders leave it")
    public void disband(UUID id) {
        teams.disband(id);
    }

    private static RestResponse.ResponseBuilder<TeamView> tagged(Response.StatusType status, TeamView team) {
        return RestResponse.ResponseBuilder.<TeamView>create(status)
                .entity(team)
                .header(HttpHeaders.ETAG, ETags.of(team.edition()));
    }
}
