package cn.practice.volunteer.team;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

    TeamsResource(Teams teams) {
        this.teams = teams;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTeams", summary = "Live teams; a site includes everything below it")
    public Page<TeamView> list(
            @QueryParam("type") @Nullable TeamType type,
            @QueryParam("site") @Pattern(regexp = SitePlan.CODE) @Nullable String site,
            @QueryParam("namesakes")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "true: only those whose name, but for case, width and spaces, another live team of the site has")
                    boolean namesakes,
            @BeanParam @Valid PageRequest page) {
        return teams.list(type, site, namesakes, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getTeam", summary = "One team")
    public TeamView get(UUID id) {
        return teams.view(id);
    }

    @POST
    @Authenticated
    @Operation(operationId = "formTeam", summary = "Form a team at a site (staff of the site)")
    @APIResponse(
            responseCode = "201",
            description = "formed",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public RestResponse<TeamView> form(@NotNull @Valid NewTeam plan) {
        var team = teams.form(plan);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, team)
                .location(URI.create("/teams/" + team.id()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "disbandTeam", summary = "Disband a team; its members and leaders leave it")
    public void disband(UUID id) {
        teams.disband(id);
    }
}
