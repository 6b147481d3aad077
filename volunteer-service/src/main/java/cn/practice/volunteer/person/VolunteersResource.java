package cn.practice.volunteer.person;

import cn.practice.kit.http.ETags;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/volunteers")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VolunteersResource {

    private final Directory directory;
    private final Standings standings;

    VolunteersResource(Directory directory, Standings standings) {
        this.directory = directory;
        this.standings = standings;
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(operationId = "getSelf", summary = "The volunteer that the caller is registered as")
    public RestResponse<VolunteerView> self() {
        return tagged(directory.self());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getVolunteer", summary = "One volunteer (themselves, staff, auditor)")
    public RestResponse<VolunteerView> get(UUID id) {
        return tagged(directory.view(id));
    }

    private static RestResponse<VolunteerView> tagged(VolunteerView volunteer) {
        return RestResponse.ResponseBuilder.ok(volunteer)
                .header(HttpHeaders.ETAG, ETags.of(volunteer.version()))
                .build();
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(operationId = "approveVolunteer", summary = "Approve a registration (staff)")
    public VolunteerView approve(UUID id) {
        return standings.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(operationId = "rejectVolunteer", summary = "Reject a registration (staff)")
    public VolunteerView reject(UUID id, @NotNull @Valid Reason reason) {
        return standings.reject(id, reason.reasonCode());
    }

    @PUT
    @Path("/{id}/suspension")
    @Authenticated
    @Operation(operationId = "suspendVolunteer", summary = "Suspend an approved volunteer (staff)")
    public VolunteerView suspend(UUID id, @NotNull @Valid Reason reason) {
        return standings.suspend(id, reason.reasonCode());
    }

    @DELETE
    @Path("/{id}/suspension")
    @Authenticated
    @Operation(operationId = "reinstateVolunteer", summary = "End a suspension (staff)")
    public VolunteerView reinstate(UUID id) {
        return standings.reinstate(id);
    }

    @PUT
    @Path("/{id}/skills/{skill}")
    @Authenticated
    @Operation(operationId = "grantSkill", summary = "Certify a skill of an approved volunteer (staff)")
    public VolunteerView grant(UUID id, Skill skill) {
        return standings.grant(id, skill);
    }

    @DELETE
    @Path("/{id}/skills/{skill}")
    @Authenticated
    @Operation(operationId = "withdrawSkill", summary = "Withdraw a certified skill (staff)")
    public void withdraw(UUID id, Skill skill) {
        standings.withdraw(id, skill);
    }
}
