package cn.practice.activity.plan.activity;

import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.shift.NewShift;
import cn.practice.activity.plan.shift.ShiftView;
import cn.practice.kit.http.ETags;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Activities from draft to held or cancelled. */
@Path("/activities")
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ActivitiesResource {

    private final Activities activities;
    private final ActivityList list;
    private final KnownSites sites;
    private final KnownTeams teams;
    private final KnownVolunteers volunteers;

    ActivitiesResource(
            Activities activities, ActivityList list, KnownSites sites, KnownTeams teams, KnownVolunteers volunteers) {
        this.activities = activities;
        this.list = list;
        this.sites = sites;
        this.teams = teams;
        this.volunteers = volunteers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listActivities", summary = "Activities, the latest to begin first")
    public Page<ActivityView> list(
            @QueryParam("site") @Size(max = 20) @Nullable String site,
            @QueryParam("team") @Nullable UUID team,
            @QueryParam("kind") @Size(max = 40) @Nullable String kind,
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("state") @Nullable ActivityState state,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @BeanParam @Valid PageRequest page) {
        var filter = new ActivityFilter(site, team, kind, campaign, state, from, to);
        return list.page(filter, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getActivity", summary = "One activity with its shifts, and the ETag that an edit needs")
    @APIResponseSchema(ActivityView.class)
    public RestResponse<ActivityView> get(@RestPath UUID id) {
        return tagged(activities.get(id));
    }

    @POST
    @Authenticated
    @Operation(operationId = "draftActivity", summary = "Draft an activity with its shifts (leader, staff)")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public RestResponse<ActivityView> draft(@NotNull @Valid NewActivity wanted) {
        awaitNamed(wanted.text());
        wanted.planned().forEach(each -> volunteers.awaitApproved("shifts.inCharge", each.inCharge()));
        var drafted = activities.draft(wanted);
        return ResponseBuilder.<ActivityView>created(URI.create("/activities/" + drafted.id()))
                .header(HttpHeaders.ETAG, ETags.of(drafted.version()))
                .entity(drafted)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "rewriteActivity", summary = "Rewrite a draft; If-Match says which version is edited")
    @APIResponseSchema(ActivityView.class)
    public RestResponse<ActivityView> rewrite(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActivityText text) {
        awaitNamed(text);
        return tagged(activities.rewrite(id, ifMatch, text));
    }

    @POST
    @Path("/{id}/shifts")
    @Authenticated
    @Operation(operationId = "addShift", summary = "Add a shift to an activity that is not over (leader, staff)")
    @APIResponseSchema(value = ShiftView.class, responseCode = "201")
    public RestResponse<ShiftView> addShift(@RestPath UUID id, @NotNull @Valid NewShift wanted) {
        volunteers.awaitApproved("inCharge", wanted.inCharge());
        var added = activities.addShift(id, wanted);
        return ResponseBuilder.<ShiftView>created(URI.create("/shifts/" + added.id()))
                .header(HttpHeaders.ETAG, ETags.of(added.version()))
                .entity(added)
                .build();
    }

    @PUT
    @Path("/{id}/publication")
    @Authenticated
    @Operation(operationId = "publishActivity", summary = "Publish a draft, so that people can sign up")
    @APIResponseSchema(ActivityView.class)
    public RestResponse<ActivityView> publish(@RestPath UUID id) {
        return tagged(activities.publish(id));
    }

    @PUT
    @Path("/{id}/holding")
    @Authenticated
    @Operation(
            operationId = "holdActivity",
            summary = "Say that an activity took place; needs an attendance or a head-count")
    @APIResponseSchema(ActivityView.class)
    public RestResponse<ActivityView> hold(@RestPath UUID id) {
        return tagged(activities.hold(id));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Authenticated
    @Operation(operationId = "cancelActivity", summary = "Cancel an activity that nobody came to yet, with a reason")
    @APIResponseSchema(ActivityView.class)
    public RestResponse<ActivityView> cancel(@RestPath UUID id, @NotNull @Valid Cancellation why) {
        return tagged(activities.cancel(id, why.reasonCode()));
    }

    private void awaitNamed(ActivityText text) {
        sites.awaitOpen("siteCode", text.siteCode());
        sites.awaitOpen("ownerSiteCode", text.ownerSiteCode());
        teams.awaitFormed("teamId", text.teamId());
        volunteers.awaitApproved("inCharge", text.inCharge());
    }

    private static RestResponse<ActivityView> tagged(ActivityView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
