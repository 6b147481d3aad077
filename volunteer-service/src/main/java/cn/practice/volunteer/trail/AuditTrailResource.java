package cn.practice.volunteer.trail;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.InvalidParameter;
import cn.practice.kit.trail.Acts;
import cn.practice.kit.trail.Trail;
import cn.practice.kit.trail.TrailEntry;
import cn.practice.kit.trail.TrailFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What staff did, for those who oversee them. */
@Path("/audit-trail")
@Tag(name = "Audit trail")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditTrailResource {

    private final Trail trail;
    private final Acts acts;

    AuditTrailResource(Trail trail, Acts acts) {
        this.trail = trail;
        this.acts = acts;
    }

    @GET
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    @Operation(operationId = "listStaffActs", summary = "Staff acts, the latest first (administrator, auditor)")
    public Page<TrailEntry> list(
            @QueryParam("actor") @Parameter(description = "the account of who acted") @Nullable UUID actor,
            @QueryParam("act") @Parameter(description = "what was done") @Nullable String act,
            @QueryParam("subject") @Parameter(description = "what was acted upon, as its entries name it") @Nullable
                    String subject,
            @BeanParam @Valid PageRequest page) {
        if (act != null && !acts.has(act)) {
            throw new InvalidParameter("act");
        }
        return trail.latest(new TrailFilter(actor, act, subject), page.cursor(), page.limit());
    }
}
