package cn.practice.activity.kind;

import cn.practice.kit.http.MaxAge;
import cn.practice.kit.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of kinds, for everyone. */
@Path("/kinds")
@Tag(name = "Kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class KindsResource {

    private final Kinds kinds;

    KindsResource(Kinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @PermitAll
    @MaxAge(300)
    @Operation(operationId = "listKinds", summary = "The kinds of activities with their forms")
    public Page<Kind> list() {
        return new Page<>(List.copyOf(kinds.catalogue().kinds().values()), null);
    }
}
