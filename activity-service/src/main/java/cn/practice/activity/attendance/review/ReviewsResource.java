package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.AttendanceView;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** People whom nobody saw leave. */
@Path("/attendances/reviews")
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReviewsResource {

    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final ReviewList list;

    ReviewsResource(Reviews reviews, ReviewDecisions decisions, ReviewList list) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.list = list;
    }

    /** Why nothing is credited. */
    @Schema(name = "ReviewRejection")
    public record Rejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
            String reasonCode) {}

    @GET
    @Path("/due")
    @Authenticated
    @Operation(
            operationId = "listUnreviewed",
            summary =
                    "The review list: attendances that nobody was checked out of, of activities the caller may act for")
    public Page<AttendanceView> due(@QueryParam("shift") @Nullable UUID shift, @BeanParam @Valid PageRequest page) {
        return list.unreviewed(shift, page.cursor(), page.limit());
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "proposeReview",
            summary = "Say for a shift when those left whom nobody saw leave, with evidence (leader, staff)")
    @APIResponse(
            responseCode = "201",
            description = "proposed",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public RestResponse<ReviewView> propose(@NotNull @Valid NewReview wanted) {
        var review = reviews.propose(wanted);
        return ResponseBuilder.<ReviewView>created(URI.create("/attendances/reviews/" + review.id()))
                .entity(review)
                .build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReview", summary = "One review (leader, staff, auditor)")
    public ReviewView get(@RestPath UUID id) {
        return list.view(id);
    }

    @PUT
    @Path("/{id}/approval")
    @Authenticated
    @Operation(
            operationId = "approveReview",
            summary = "Credit what is free of that time as supplemented (staff, never who proposed it)")
    public ReviewView approve(@RestPath UUID id) {
        return decisions.approve(id);
    }

    @PUT
    @Path("/{id}/rejection")
    @Authenticated
    @Operation(operationId = "rejectReview", summary = "Credit nothing, with a reason (staff)")
    public ReviewView reject(@RestPath UUID id, @NotNull @Valid Rejection why) {
        return decisions.reject(id, why.reasonCode());
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReviews",
            summary = "Reviews of activities that the caller may act for; all for administrator and auditor")
    public Page<ReviewView> list(@QueryParam("state") @Nullable ReviewState state, @BeanParam @Valid PageRequest page) {
        return list.page(state, page.cursor(), page.limit());
    }
}
