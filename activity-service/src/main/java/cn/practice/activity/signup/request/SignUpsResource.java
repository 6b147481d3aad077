package cn.practice.activity.signup.request;

import cn.practice.activity.copies.Persons;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A person's sign-ups. */
@Path("/sign-ups")
@Tag(name = "Sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignUpsResource {

    private final SignUps signUps;
    private final Persons persons;

    SignUpsResource(SignUps signUps, Persons persons) {
        this.signUps = signUps;
        this.persons = persons;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSignUps", summary = "Sign-ups of a volunteer, the latest first")
    public Page<SignUpView> list(
            @QueryParam("volunteer") @Nullable String volunteer, @BeanParam @Valid PageRequest page) {
        return signUps.ofVolunteer(persons.readable(volunteer).id(), page.cursor(), page.limit());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getSignUp", summary = "One sign-up, with its position while it waits")
    public SignUpView get(@RestPath UUID id) {
        return signUps.get(id);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "withdrawSignUp", summary = "Give up a place or a position; the next one waiting moves up")
    public SignUpView withdraw(@RestPath UUID id) {
        return signUps.withdraw(id);
    }
}
