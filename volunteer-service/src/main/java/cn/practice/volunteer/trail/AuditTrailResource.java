package cn.practice.volunteer.trail;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/audit-trail")
@Tag(name = "Audit trail")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditTrailResource {
    private final Trail trail;

    AuditTrailResource(Trail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    @Operation(operationId = "listStaffActs", summary = "Staff acts, newest first")
    public Page<StaffActView> list(
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("act") @Nullable Act act,
            @QueryParam("subject") @Nullable String subject,
            @BeanParam @Valid PageRequest page) {
        return trail.list(actor, act, subject, page);
    }
}
