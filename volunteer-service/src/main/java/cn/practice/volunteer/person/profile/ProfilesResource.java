package cn.practice.volunteer.person.profile;

import cn.practice.kit.http.ETags;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.person.Changes;
import cn.practice.volunteer.person.Profiles;
import cn.practice.volunteer.person.VolunteerChange;
import cn.practice.volunteer.person.VolunteerView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/volunteers/{id}")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProfilesResource {

    private final Profiles profiles;
    private final Records records;
    private final Changes changes;

    ProfilesResource(Profiles profiles, Records records, Changes changes) {
        this.profiles = profiles;
        this.records = records;
        this.changes = changes;
    }

    @PUT
    @Path("/profile")
    @Authenticated
    @Operation(
            operationId = "changeProfile",
            summary = "Change what people may about themselves (themselves, staff); If-Match names the version being"
                    + " edited")
    public RestResponse<VolunteerView> change(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Profile profile) {
        return tagged(profiles.change(id, ifMatch, profile.change()));
    }

    @PUT
    @Path("/identity")
    @Authenticated
    @Operation(
            operationId = "correctIdentity",
            summary = "Correct who somebody is (staff, not the person); If-Match names the version being edited")
    public RestResponse<VolunteerView> correct(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Identity identity) {
        return tagged(records.correct(id, ifMatch, identity));
    }

    @GET
    @Path("/changes")
    @Authenticated
    @Operation(
            operationId = "listChanges",
            summary = "What of a record was changed when, the latest first (themselves, staff, auditor)")
    public Page<VolunteerChange> changes(UUID id, @BeanParam @Valid PageRequest page) {
        return changes.of(id, page.cursor(), page.limit());
    }

    private static RestResponse<VolunteerView> tagged(VolunteerView volunteer) {
        return RestResponse.ResponseBuilder.ok(volunteer)
                .header(HttpHeaders.ETAG, ETags.of(volunteer.version()))
                .build();
    }
}
