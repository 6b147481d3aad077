package cn.practice.kit;

import cn.practice.kit.http.ETags;
import cn.practice.kit.http.MaxAge;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Busy;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.text.Lines;
import cn.practice.kit.text.Name;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What a service's resources look like to the kit. */
@Path("/things")
@RunOnVirtualThread
class ThingsResource {

    record Thing(@NotBlank @Size(max = 20) String name, int size) {}

    enum Colour {
        RED,
        BLUE
    }

    record Written(
            @Nullable @Name String name,
            @Nullable @Lines @Size(max = 100) String story,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable Boolean flag,
            @Nullable Integer number) {}

    record Counted(int count) {}

    private static final AtomicInteger counted = new AtomicInteger();

    private final List<Door> doors = List.of(new Bolted());
    private final Access access;

    ThingsResource(Access access) {
        this.access = access;
    }

    @POST
    @PermitAll
    public Thing add(@NotNull @Valid Thing thing) {
        return thing;
    }

    @POST
    @Path("/written")
    @PermitAll
    public Written write(@NotNull @Valid Written written) {
        return written;
    }

    @PUT
    @Path("/written")
    @PermitAll
    public Written rewrite(@NotNull @Valid Written written) {
        return written;
    }

    @GET
    @PermitAll
    public Page<String> list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("day") LocalDate day,
            @QueryParam("at") Instant at,
            @QueryParam("colour") Colour colour,
            @QueryParam("id") List<UUID> ids) {
        if (page.cursor() != null) {
            Cursor.decode(page.cursor(), 1);
        }
        return new Page<>(List.of("one"), null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Thing get(@PathParam("id") UUID id) {
        throw new NotFound("thing", id);
    }

    @POST
    @Path("/later")
    @PermitAll
    @Operation(operationId = "later")
    public void later() {
        doors.getFirst().open();
    }

    /** What may be met behind an interface, in a lambda that a constructor keeps. */
    interface Door {
        void open();
    }

    static final class Bolted implements Door {

        private final Runnable bolt = Bolted::hold;

        @Override
        public void open() {
            bolt.run();
        }

        private static void hold() {
            throw new Busy();
        }
    }

    @GET
    @Path("/counted")
    @PermitAll
    public RestResponse<Counted> counted() {
        return ResponseBuilder.ok(new Counted(counted.get()))
                .header(HttpHeaders.ETAG, ETags.of(7))
                .build();
    }

    @POST
    @Path("/counted")
    @PermitAll
    public Counted count() {
        return new Counted(counted.incrementAndGet());
    }

    @PUT
    @Path("/counted")
    @PermitAll
    public Counted edit(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        ETags.requireMatch(ifMatch, 7);
        return new Counted(counted.get());
    }

    @GET
    @Path("/kept")
    @PermitAll
    @MaxAge(60)
    public Counted kept() {
        return new Counted(1);
    }

    @GET
    @Path("/me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of("subject", access.subject(), "admin", access.isDistrictAdmin());
    }

    @GET
    @Path("/audited")
    @RolesAllowed(Access.AUDITOR)
    public String audited() {
        return "\"seen\"";
    }

    @GET
    @Path("/of-site/{code}")
    @PermitAll
    @Operation(operationId = "ofSite")
    public String ofSite(@PathParam("code") String code) {
        access.requireStaffOf(code);
        return "\"staff\"";
    }

    @GET
    @Path("/of-team/{id}")
    @PermitAll
    public String ofTeam(@PathParam("id") UUID id) {
        access.requireLeaderOf(id, "20");
        return "\"leader\"";
    }

    @GET
    @Path("/fault")
    @PermitAll
    public String fault() {
        throw new IllegalStateException("a secret of ours");
    }
}
