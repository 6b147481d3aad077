package cn.practice.activity.signup;

import cn.practice.activity.known.Persons;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The shifts that a person may take now. */
@Path("/eligible-shifts")
@RunOnVirtualThread
public class EligibleShiftsResource {

    private final EligibleShifts shifts;
    private final Persons persons;

    EligibleShiftsResource(EligibleShifts shifts, Persons persons) {
        this.shifts = shifts;
        this.persons = persons;
    }

    @GET
    @Authenticated
    public Page<EligibleShift> list(
            @QueryParam("volunteer") @Nullable String volunteer, @BeanParam @Valid PageRequest page) {
        return shifts.of(persons.readable(volunteer), page.cursor(), page.limit());
    }
}
