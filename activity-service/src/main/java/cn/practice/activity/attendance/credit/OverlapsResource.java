package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.credit.Overlaps.Overlap;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was credited twice before that was refused. */
@Path("/attendances/overlaps")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverlapsResource {

    private final Overlaps overlaps;

    OverlapsResource(Overlaps overlaps) {
        this.overlaps = overlaps;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOverlaps",
            summary = "Credits from before an upgrade that cover time of their person twice (auditor, administrator)")
    public Page<Overlap> list(@BeanParam @Valid PageRequest page) {
        return overlaps.page(page.cursor(), page.limit());
    }
}
