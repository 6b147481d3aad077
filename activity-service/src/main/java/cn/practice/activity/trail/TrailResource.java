package cn.practice.activity.trail;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.trail.Trail;
import cn.practice.kit.trail.TrailFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What staff did, for those who oversee them. */
@Path("/activity-trail")
@Tag(name = "Activity trail")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrailResource {

    private final Trail trail;

    TrailResource(Trail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    @Operation(operationId = "listActivityActs", summary = "Staff acts, the latest first (administrator, auditor)")
    public Page<Entry> list(@BeanParam @Valid PageRequest page) {
        return trail.latest(TrailFilter.ALL, page.cursor(), page.limit()).map(Entry::of);
    }
}
