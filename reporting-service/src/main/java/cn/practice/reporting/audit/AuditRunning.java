package cn.practice.reporting.audit;

import cn.practice.kit.problem.Refusal;

/** 409: one audit at a time. */
final class AuditRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    AuditRunning() {
        super(409, "AUDIT_RUNNING");
    }
}
