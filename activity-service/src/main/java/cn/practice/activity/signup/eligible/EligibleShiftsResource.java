package cn.practice.activity.signup.eligible;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Persons;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The shifts that a person may take now. */
@Path("/eligible-shifts")
@Tag(name = "Sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EligibleShiftsResource {

    private final EligibleShifts shifts;
    private final Persons persons;
    private final KnownVolunteers volunteers;

    EligibleShiftsResource(EligibleShifts shifts, Persons persons, KnownVolunteers volunteers) {
        this.shifts = shifts;
        this.persons = persons;
        this.volunteers = volunteers;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listEligibleShifts",
            summary = "Shifts that would take the volunteer, and whether with a place or on the waitlist")
    public Page<EligibleShift> list(
            @QueryParam("volunteer") @Nullable String volunteer, @BeanParam @Valid PageRequest page) {
        return shifts.of(volunteers.awaitDecision(persons.readable(volunteer)), page.cursor(), page.limit());
    }
}
