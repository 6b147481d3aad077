package cn.practice.activity.attendance.credit;

import cn.practice.kit.paging.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What somebody was credited for being there, and what became of it. */
@Path("/attendances/{id}/credits")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CreditsResource {

    private final CreditList list;

    CreditsResource(CreditList list) {
        this.list = list;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listCredits",
            summary =
                    "All minutes of an attendance, also those on hold and taken back (themselves, leader, staff, auditor)")
    public Page<CreditView> list(@RestPath UUID id) {
        return list.of(id);
    }
}
