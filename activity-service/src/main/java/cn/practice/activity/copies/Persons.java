package cn.practice.activity.copies;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a request is about: {@code me} or a volunteer's id. */
@ApplicationScoped
public class Persons {

    private final KnownVolunteers volunteers;
    private final Access access;

    Persons(KnownVolunteers volunteers, Access access) {
        this.volunteers = volunteers;
        this.access = access;
    }

    /** The caller as a volunteer, waited for a moment; outside a transaction only. */
    public KnownVolunteer me() {
        return volunteers.awaitSubject(access.subject());
    }

    /** The person named, if the caller may read of them: the person, staff over their site, auditors, the administrator. */
    public KnownVolunteer readable(@Nullable String meOrId) {
        if (meOrId == null || meOrId.equals("me")) {
            return me();
        }
        var person = volunteers.await(parse(meOrId));
        if (!mayRead(person)) {
            throw new Forbidden();
        }
        return person;
    }

    /** Whether the caller may read of this person. */
    public boolean mayRead(UUID volunteerId) {
        return volunteers.find(volunteerId).filter(this::mayRead).isPresent();
    }

    private boolean mayRead(KnownVolunteer person) {
        return person.signsInAs(access.subject()) || access.isAuditor() || access.isStaffOf(person.siteCode());
    }

    /** Whether this volunteer is the caller. */
    public boolean isMe(UUID volunteerId) {
        return volunteers.isSame(volunteerId, access.subject());
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Invalid("volunteer", "me or a volunteer's id");
        }
    }
}
