package cn.practice.volunteer.appointment;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.volunteer.query.Who;
import cn.practice.volunteer.query.Who.Me;
import cn.practice.volunteer.query.Who.Somebody;
import cn.practice.volunteer.site.SitePlan;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/appointments")
@Tag(name = "Appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppointmentsResource {

    private final Appointments appointments;
    private final AppointmentLists lists;

    AppointmentsResource(Appointments appointments, AppointmentLists lists) {
        this.appointments = appointments;
        this.lists = lists;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "appoint",
            summary = "Appoint staff of a site (administrator) or a team's leader (staff over the team)")
    @APIResponse(
            responseCode = "201",
            description = "appointed",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the person holds this appointment already, for these days",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public RestResponse<AppointmentView> appoint(@NotNull @Valid NewAppointment wish) {
        var made = appointments.appoint(wish);
        var status = made.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, made.appointment())
                .location(URI.create("/appointments/" + made.appointment().id()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listAppointments",
            summary =
                    "Appointments in force or to come: one's own (subject=me), or those at a site and below (staff, auditor)")
    public Page<AppointmentView> list(
            @QueryParam("subject") @Parameter(description = "an account's id or me") @Nullable String subject,
            @QueryParam("volunteer") @Parameter(description = "who holds them") @Nullable UUID volunteer,
            @QueryParam("site")
                    @Pattern(regexp = SitePlan.CODE)
                    @Parameter(description = "those at it and below, of its teams too")
                    @Nullable
                    String site,
            @QueryParam("team") @Parameter(description = "its leaders") @Nullable UUID team,
            @BeanParam @Valid PageRequest page) {
        var asked = new AppointmentFilter(volunteer, site, team);
        if (subject == null) {
            return lists.all(asked, page);
        }
        return switch (Who.of("subject", subject)) {
            case Me() -> lists.own(asked, page);
            case Somebody(var id) -> lists.of(id, asked, page);
        };
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getAppointment",
            summary = "One appointment in force or to come (whose it is, staff of its site, auditor)")
    public AppointmentView get(UUID id) {
        return lists.view(id);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "revokeAppointment", summary = "Revoke an appointment; takes effect at once")
    public void revoke(UUID id) {
        appointments.revoke(id);
    }
}
