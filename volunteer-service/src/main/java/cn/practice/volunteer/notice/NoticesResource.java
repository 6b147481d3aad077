package cn.practice.volunteer.notice;

import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/notices")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoticesResource {

    private final Notices notices;

    NoticesResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listNotices", summary = "What happened to the caller, the latest first")
    public NoticePage list(
            @QueryParam("state") @Parameter(description = "read and unread where this is left out") @Nullable
                    NoticeState state,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return notices.page(state, page, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @PUT
    @Path("/{id}/reading")
    @Authenticated
    @Operation(operationId = "readNotice", summary = "Note that the caller has read a notice")
    public void read(UUID id) {
        notices.read(id);
    }

    @POST
    @Path("/readings")
    @Authenticated
    @Operation(operationId = "readNotices", summary = "Note that the caller has read several notices")
    public Unread readAll(@NotNull @Valid Reading reading) {
        return notices.readAll(reading.ids());
    }
}
