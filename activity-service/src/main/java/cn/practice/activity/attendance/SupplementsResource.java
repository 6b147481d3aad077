package cn.practice.activity.attendance;

import cn.practice.activity.known.KnownVolunteers;
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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Forgotten minutes, by two pairs of eyes. */
@Path("/attendances/supplements")
@RunOnVirtualThread
public class SupplementsResource {

    private final Supplements supplements;
    private final KnownVolunteers volunteers;

    SupplementsResource(Supplements supplements, KnownVolunteers volunteers) {
        this.supplements = supplements;
        this.volunteers = volunteers;
    }

    /** Why the minutes are not credited. */
    public record Rejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @POST
    @Authenticated
    @APIResponseSchema(value = SupplementView.class, responseCode = "201")
    public RestResponse<SupplementView> make(@NotNull @Valid NewSupplement wanted) {
        supplements.requireMaker(wanted.shiftId());
        volunteers.await(wanted.volunteerId());
        var answer = supplements.make(wanted);
        return answer.isNew()
                ? ResponseBuilder.<SupplementView>created(URI.create("/attendances/supplements/"
                                + answer.supplement().id()))
                        .entity(answer.supplement())
                        .build()
                : RestResponse.ok(answer.supplement());
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    public SupplementView approve(@RestPath UUID id) {
        return supplements.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    public SupplementView reject(@RestPath UUID id, @NotNull @Valid Rejection why) {
        return supplements.reject(id, why.reasonCode());
    }

    @GET
    @Authenticated
    public Page<SupplementView> list(
            @QueryParam("state") @Nullable SupplementState state, @BeanParam @Valid PageRequest page) {
        return supplements.page(state, page.cursor(), page.limit());
    }
}
