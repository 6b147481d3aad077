package cn.practice.reporting.figure;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may read the figures before they are prepared for the public: whoever runs, audits or works for the district. */
@ApplicationScoped
public class Readers {

    private final Access access;

    Readers(Access access) {
        this.access = access;
    }

    /** Passes for administrators, auditors and everyone with an appointment; else 403. */
    public void require() {
        if (!access.isDistrictAdmin() && !access.isAuditor() && !access.isAppointed()) {
            throw new Forbidden();
        }
    }
}
