package cn.practice.volunteer.person.reading;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/volunteers/{id}/readings")
@Tag(name = "Volunteers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReadingsResource {

    private final ReadingCounts counts;

    ReadingsResource(ReadingCounts counts) {
        this.counts = counts;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReadings",
            summary = "How often others have seen a volunteer's full data, by day and role, the latest day first"
                    + " (themselves, auditor)")
    public Page<ReadingCount> list(UUID id, @BeanParam @Valid PageRequest page) {
        return counts.of(id, page);
    }
}
