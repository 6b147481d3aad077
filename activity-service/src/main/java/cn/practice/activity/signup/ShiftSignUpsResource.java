package cn.practice.activity.signup;

import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The sign-ups of one shift. */
@Path("/shifts/{shiftId}/sign-ups")
@RunOnVirtualThread
public class ShiftSignUpsResource {

    private final SignUps signUps;

    ShiftSignUpsResource(SignUps signUps) {
        this.signUps = signUps;
    }

    /** Whom to sign up; nobody named means the caller. */
    public record SignUpRequest(@Nullable UUID volunteerId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @APIResponseSchema(value = SignUpView.class, responseCode = "201")
    public RestResponse<SignUpView> ask(
            @RestPath UUID shiftId,
            @HeaderParam("Idempotency-Key") @Nullable @Pattern(regexp = "[\\x21-\\x7e]{1,200}") String key,
            @Valid @Nullable SignUpRequest request) {
        var answer = signUps.ask(shiftId, request == null ? null : request.volunteerId(), key);
        var location = URI.create("/sign-ups/" + answer.signUp().id());
        return answer.isNew()
                ? ResponseBuilder.<SignUpView>created(location)
                        .entity(answer.signUp())
                        .build()
                : ResponseBuilder.ok(answer.signUp()).location(location).build();
    }

    @GET
    @Authenticated
    public Page<SignUpView> list(@RestPath UUID shiftId, @BeanParam @Valid PageRequest page) {
        return signUps.ofShift(shiftId, page.cursor(), page.limit());
    }
}
