package cn.practice.activity.attendance;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Who came. */
@Path("/attendances")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttendancesResource {

    private final AttendanceList list;

    AttendancesResource(AttendanceList list) {
        this.list = list;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listAttendances", summary = "Who was where for how long, by shift, activity or volunteer")
    public Page<AttendanceView> list(
            @QueryParam("shift") @Nullable UUID shift,
            @QueryParam("activity") @Nullable UUID activity,
            @QueryParam("volunteer") @Nullable String volunteer,
            @BeanParam @Valid PageRequest page) {
        return list.page(shift, activity, volunteer, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getAttendance", summary = "One attendance (themselves, leader, staff, auditor)")
    public AttendanceView get(@RestPath UUID id) {
        return list.get(id);
    }
}
