package cn.practice.volunteer.notice;

import cn.practice.kit.identity.Access;
import cn.practice.volunteer.person.Volunteers;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/notices/stream")
@Tag(name = "Notices")
@RunOnVirtualThread
class NoticeStreamResource {

    private final NoticeStreams streams;
    private final NoticeTexts texts;
    private final Volunteers volunteers;
    private final Access access;

    NoticeStreamResource(NoticeStreams streams, NoticeTexts texts, Volunteers volunteers, Access access) {
        this.streams = streams;
        this.texts = texts;
        this.volunteers = volunteers;
        this.access = access;
    }

    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamNotices",
            summary =
                    "The caller's notices as they come: events notice, and after them and at first an event unread with how many are")
    @APIResponse(
            responseCode = "200",
            description = "events until the token ends",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = NoticeView.class)))
    public void stream(
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpHeaders headers,
            @Context HttpServerResponse response) {
        var volunteer = volunteers.idOfSelf();
        var words = texts.in(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        // response filters do not see what a sink sends
        response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        streams.add(new OpenStream(volunteer, words, sink, sse, access.signedInUntil()));
    }
}
