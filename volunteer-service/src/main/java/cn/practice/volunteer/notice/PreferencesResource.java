package cn.practice.volunteer.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/notices/preferences")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PreferencesResource {

    private final Notices notices;

    PreferencesResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getNoticePreferences", summary = "What the caller does not want to hear of")
    public Preferences get() {
        return notices.preferences();
    }

    @PUT
    @Authenticated
    @Operation(operationId = "putNoticePreferences", summary = "Choose what to hear of from now on")
    public Preferences put(@NotNull @Valid Preferences wish) {
        return notices.prefer(wish);
    }
}
