package cn.practice.kit;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service's resources look like to the kit. */
@Path("/things")
@RunOnVirtualThread
class ThingsResource {

    record Thing(@NotBlank @Size(max = 20) String name, int size) {}

    private final Access access;

    ThingsResource(Access access) {
        this.access = access;
    }

    @POST
    @PermitAll
    public Thing add(@Valid Thing thing) {
        return thing;
    }

    @GET
    @PermitAll
    public Page<String> list(@BeanParam @Valid PageRequest page, @QueryParam("day") LocalDate day) {
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
