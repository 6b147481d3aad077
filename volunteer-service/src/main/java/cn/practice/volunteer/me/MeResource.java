package cn.practice.volunteer.me;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {

    private final Selves selves;

    MeResource(Selves selves) {
        this.selves = selves;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Everything an app starts with: who the caller is, as what they act and where they belong")
    public MeView get() {
        return selves.view();
    }
}
