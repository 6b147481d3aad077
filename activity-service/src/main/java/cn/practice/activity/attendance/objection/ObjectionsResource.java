package cn.practice.activity.attendance.objection;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What people say against minutes that are credited to them. */
@Path("/attendances/objections")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObjectionsResource {

    private final Objections objections;
    private final ObjectionDecisions decisions;
    private final ObjectionList list;

    ObjectionsResource(Objections objections, ObjectionDecisions decisions, ObjectionList list) {
        this.objections = objections;
        this.decisions = decisions;
        this.list = list;
    }

    /** Why an objection is decided so. */
    public record ObjectionReason(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @POST
    @Authenticated
    @Operation(
            operationId = "makeObjection",
            summary =
                    "Object to minutes credited to oneself (staff for somebody without an account); they wait meanwhile")
    @APIResponse(
            responseCode = "201",
            description = "made",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the same one was made already",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    public RestResponse<ObjectionView> make(@NotNull @Valid NewObjection wanted) {
        var answer = objections.make(wanted);
        return answer.isNew()
                ? ResponseBuilder.<ObjectionView>created(URI.create(
                                "/attendances/objections/" + answer.objection().id()))
                        .entity(answer.objection())
                        .build()
                : RestResponse.ok(answer.objection());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listObjections",
            summary = "Objections that the caller may decide, all for administrator and auditor; or those of a person")
    public Page<ObjectionView> list(
            @QueryParam("state") @Nullable ObjectionState state,
            @QueryParam("volunteer") @Parameter(description = "me or a volunteer's id") @Nullable String volunteer,
            @BeanParam @Valid PageRequest page) {
        return list.page(state, volunteer, page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getObjection", summary = "One objection (themselves, staff, auditor)")
    public ObjectionView get(@RestPath UUID id) {
        return list.view(id);
    }

    @PUT
    @Path("/{id}/upholding")
    @Authenticated
    @Operation(
            operationId = "upholdObjection",
            summary = "Credit nothing, with a reason (staff of the owner, never who had a part in the minutes)")
    public ObjectionView uphold(@RestPath UUID id, @NotNull @Valid ObjectionReason why) {
        return decisions.uphold(id, why.reasonCode());
    }

    @PUT
    @Path("/{id}/dismissal")
    @Authenticated
    @Operation(
            operationId = "dismissObjection",
            summary = "Credit the minutes again, with a reason (staff of the owner, never who had a part in them)")
    public ObjectionView dismiss(@RestPath UUID id, @NotNull @Valid ObjectionReason why) {
        return decisions.dismiss(id, why.reasonCode());
    }
}
