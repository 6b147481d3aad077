package cn.practice.reporting.live;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointments;
import cn.practice.reporting.figure.KnownValues;
import cn.practice.reporting.figure.Readers;
import cn.practice.reporting.figure.totals.TotalsRequest;
import cn.practice.reporting.figure.totals.TotalsView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/totals/stream")
@Tag(name = "Figures")
@RunOnVirtualThread
class TotalsStreamResource {

    private final Streams streams;
    private final Readers readers;
    private final KnownValues known;
    private final Access access;
    private final Appointments appointments;

    TotalsStreamResource(
            Streams streams, Readers readers, KnownValues known, Access access, Appointments appointments) {
        this.streams = streams;
        this.readers = readers;
        this.known = known;
        this.access = access;
        this.appointments = appointments;
    }

    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamTotals",
            summary = "Totals as they change: first an event snapshot, then totals events with the changed rows")
    @APIResponse(
            responseCode = "200",
            description = "events until the token ends or the appointment is revoked",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = TotalsView.class)))
    public void stream(
            @BeanParam TotalsRequest request,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        readers.require();
        var query = request.query();
        known.require(query.filter());
        // response filters do not see what a sink sends
        response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        streams.add(new OpenStream(query, watcher(), sink, sse, access.signedInUntil(), stillAllowed()));
    }

    private Watcher watcher() {
        return new Watcher(access.subject(), readers.readEverything());
    }

    /** Asked long after the request: a stream ends when the appointment that allowed it is revoked. */
    private BooleanSupplier stillAllowed() {
        if (readers.readEverything()) {
            return () -> true;
        }
        var subject = access.subject();
        return () -> !appointments.of(subject).isEmpty();
    }
}
