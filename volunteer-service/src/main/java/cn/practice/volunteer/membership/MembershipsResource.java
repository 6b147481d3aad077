package cn.practice.volunteer.membership;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Invalid;
import cn.practice.volunteer.query.Who;
import cn.practice.volunteer.query.Who.Me;
import cn.practice.volunteer.query.Who.Somebody;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/memberships")
@Tag(name = "Memberships")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MembershipsResource {

    private final Memberships memberships;
    private final MemberLists lists;

    MembershipsResource(Memberships memberships, MemberLists lists) {
        this.memberships = memberships;
        this.lists = lists;
    }

    @POST
    @Authenticated
    @Operation(operationId = "joinTeam", summary = "Ask to join a team, or add a volunteer to it (leader, staff)")
    @APIResponse(
            responseCode = "201",
            description = "asked to join, or added",
            content = @Content(schema = @Schema(implementation = MembershipView.class)))
    @APIResponse(
            responseCode = "200",
            description = "there is one already",
            content = @Content(schema = @Schema(implementation = MembershipView.class)))
    public RestResponse<MembershipView> join(@NotNull @Valid NewMembership wish) {
        var joined = wish.volunteerId() == null
                ? memberships.ask(wish.teamId())
                : memberships.add(wish.teamId(), wish.volunteerId());
        var status = joined.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, joined.membership())
                .location(URI.create("/memberships/" + joined.membership().id()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listMemberships",
            summary =
                    "Members of a team (leader, staff, auditor) or a volunteer's memberships; ended ones only with state=ENDED")
    public Page<MembershipView> list(
            @QueryParam("team") @Parameter(description = "either this or volunteer") @Nullable UUID team,
            @QueryParam("volunteer") @Parameter(description = "an id or me; either this or team") @Nullable
                    String volunteer,
            @QueryParam("state") @Parameter(description = "PENDING and ACTIVE where this is left out") @Nullable
                    MembershipState state,
            @BeanParam @Valid PageRequest page) {
        if (team != null && volunteer == null) {
            return lists.ofTeam(team, state, page);
        }
        if (volunteer != null && team == null) {
            return switch (Who.of("volunteer", volunteer)) {
                case Me() -> lists.own(state, page);
                case Somebody(var id) -> lists.ofVolunteer(id, state, page);
            };
        }
        throw new Invalid("team", "either team or volunteer");
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getMembership",
            summary = "One membership, an ended one too (the volunteer, leader, staff, auditor)")
    public MembershipView get(UUID id) {
        return lists.view(id);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(operationId = "approveMembership", summary = "Approve a request to join (leader, staff)")
    public MembershipView approve(UUID id) {
        return memberships.approve(id);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "endMembership", summary = "Leave a team, withdraw or refuse a request, remove a member")
    public void end(UUID id) {
        memberships.end(id);
    }
}
