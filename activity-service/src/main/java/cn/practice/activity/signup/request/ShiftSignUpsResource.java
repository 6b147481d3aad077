package cn.practice.activity.signup.request;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The sign-ups of one shift. */
@Path("/shifts/{shiftId}/sign-ups")
@Tag(name = "Sign-ups")
@Produces(MediaType.APPLICATION_JSON)
public class ShiftSignUpsResource {

    private final SignUpRequests requests;
    private final SignUps signUps;

    ShiftSignUpsResource(SignUpRequests requests, SignUps signUps) {
        this.requests = requests;
        this.signUps = signUps;
    }

    /** Whom to sign up; nobody named means the caller. */
    @Schema(name = "SignUpRequest")
    public record Applicant(@Nullable UUID volunteerId) {}

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "signUp",
            summary = "Ask for a place in a shift: for oneself, or for a volunteer named by leader or staff")
    @APIResponse(
            responseCode = "201",
            description = "decided: a place, or a position on the waitlist",
            content = @Content(schema = @Schema(implementation = SignUpView.class)))
    @APIResponse(
            responseCode = "200",
            description = "the person has a place or waits already",
            content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public CompletionStage<RestResponse<SignUpView>> ask(
            @RestPath UUID shiftId,
            @HeaderParam("Idempotency-Key") @Nullable @Pattern(regexp = "[\\x21-\\x7e]{1,200}") String key,
            @RequestBody(required = false) @Valid @Nullable Applicant applicant,
            @Context UriInfo uri) {
        // by the time it is decided there is no request left to ask
        var base = uri.getBaseUri();
        return requests.ask(shiftId, applicant == null ? null : applicant.volunteerId(), key)
                .thenApply(answer -> told(answer, base));
    }

    private static RestResponse<SignUpView> told(SignUpRequests.Answer answer, URI base) {
        return ResponseBuilder.create(answer.isNew() ? Status.CREATED : Status.OK, answer.signUp())
                .location(base.resolve("/sign-ups/" + answer.signUp().id()))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @Authenticated
    @Operation(
            operationId = "listSignUpsOfShift",
            summary = "Sign-ups of a shift in the order they were decided (leader, staff, auditor)")
    public Page<SignUpView> list(@RestPath UUID shiftId, @BeanParam @Valid PageRequest page) {
        return signUps.ofShift(shiftId, page.cursor(), page.limit());
    }
}
