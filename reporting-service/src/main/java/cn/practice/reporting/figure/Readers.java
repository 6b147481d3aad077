package cn.practice.reporting.figure;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may read figures that are not prepared for the public: administrators, auditors and all who are appointed. */
@ApplicationScoped
public class Readers {

    private final Access access;

    Readers(Access access) {
        this.access = access;
    }

    /** Throws 403 for anybody else. */
    public void require() {
        if (!access.isDistrictAdmin() && !access.isAuditor() && !access.isAppointed()) {
            throw new Forbidden();
        }
    }
}
