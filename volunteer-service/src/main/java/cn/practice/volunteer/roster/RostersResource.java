package cn.practice.volunteer.roster;

import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rosters")
@Tag(name = "Rosters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RostersResource {

    private final Rosters rosters;

    RostersResource(Rosters rosters) {
        this.rosters = rosters;
    }

    @GET
    @Path("/{shiftId}")
    @Authenticated
    @Operation(
            operationId = "getRoster",
            summary = "Who is in a shift, by name (who is in charge, the team's leader, staff of its owner)")
    public Roster get(UUID shiftId, @BeanParam @Valid PageRequest page) {
        return rosters.of(shiftId, page);
    }
}
