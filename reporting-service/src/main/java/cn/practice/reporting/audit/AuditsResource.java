package cn.practice.reporting.audit;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/audits")
@Tag(name = "Audits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditsResource {

    private final Audits audits;
    private final AuditRecords records;
    private final Access access;

    AuditsResource(Audits audits, AuditRecords records, Access access) {
        this.audits = audits;
        this.records = records;
        this.access = access;
    }

    @POST
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    @Operation(
            operationId = "startAudit",
            summary = "Derive everything again from the log and compare; a rebuild also switches to it")
    @APIResponseSchema(
            value = AuditView.class,
            responseCode = "202",
            responseDescription = "it runs; look at its Location")
    public RestResponse<AuditView> start(@RequestBody(required = false) @Nullable AuditRequest request) {
        boolean rebuild = request != null && Boolean.TRUE.equals(request.rebuild());
        if (rebuild) {
            access.requireDistrictAdmin();
        }
        var audit = audits.start(access.subject().toString(), rebuild);
        return RestResponse.ResponseBuilder.accepted(audit)
                .location(URI.create("/audits/" + audit.id()))
                .build();
    }

    @GET
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    @Operation(operationId = "listAudits", summary = "Audits, the newest first")
    public Page<AuditView> list(@BeanParam @Valid PageRequest page) {
        return records.list(page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Access.DISTRICT_ADMIN, Access.AUDITOR})
    @Operation(operationId = "getAudit", summary = "What an audit found, with the keys that differ")
    public AuditView get(UUID id) {
        return audits.get(id);
    }

    @PUT
    @Path("/{id}/rebuild")
    @RolesAllowed(Access.DISTRICT_ADMIN)
    @Operation(
            operationId = "rebuild",
            summary = "Switch to what an audit derived, at once and with all that was folded since")
    public AuditView rebuild(UUID id) {
        return audits.rebuild(id);
    }
}
