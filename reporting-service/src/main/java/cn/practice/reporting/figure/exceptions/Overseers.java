package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.problem.Forbidden;
import cn.practice.reporting.figure.Readers;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may ask for exceptions: auditors and administrators, and staff. */
@ApplicationScoped
class Overseers {

    private final Access access;
    private final Appointments appointments;
    private final Readers readers;

    Overseers(Access access, Appointments appointments, Readers readers) {
        this.access = access;
        this.appointments = appointments;
        this.readers = readers;
    }

    /** Throws 403 for anybody else. */
    void require() {
        if (!readers.readEverything()
                && appointments.of(access.subject()).stream().noneMatch(each -> each.role() == Role.SITE_STAFF)) {
            throw new Forbidden();
        }
    }
}
