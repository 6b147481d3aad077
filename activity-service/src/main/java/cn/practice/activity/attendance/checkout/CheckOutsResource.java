package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.AttendanceView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The leader says who left. */
@Path("/attendances/{id}/check-out")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class CheckOutsResource {

    private final CheckOuts checkOuts;

    CheckOutsResource(CheckOuts checkOuts) {
        this.checkOuts = checkOuts;
    }

    @PUT
    @Authenticated
    @Operation(operationId = "checkOut", summary = "Check somebody out; their minutes are credited at once")
    public CompletionStage<AttendanceView> checkOut(@RestPath UUID id) {
        return checkOuts.checkOut(id);
    }
}
