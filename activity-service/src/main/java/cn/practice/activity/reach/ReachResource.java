package cn.practice.activity.reach;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Head-counts and their reversal. */
@Path("/reach")
@RunOnVirtualThread
public class ReachResource {

    private final HeadCounts counts;

    ReachResource(HeadCounts counts) {
        this.counts = counts;
    }

    @POST
    @Authenticated
    @APIResponseSchema(value = ReachView.class, responseCode = "201")
    public RestResponse<ReachView> count(@NotNull @Valid NewReach wanted) {
        var answer = counts.count(wanted);
        return ResponseBuilder.create(
                        answer.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, answer.reach())
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    public ReachView reverse(@RestPath UUID id) {
        return counts.reverse(id);
    }

    @GET
    @Authenticated
    public Page<ReachView> list(@QueryParam("activity") @NotNull UUID activity, @BeanParam @Valid PageRequest page) {
        return counts.ofActivity(activity, page.cursor(), page.limit());
    }
}
