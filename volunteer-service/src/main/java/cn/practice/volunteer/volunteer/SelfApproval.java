package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** Nobody decides on himself. */
final class SelfApproval extends Refusal {
    private static final long serialVersionUID = 1L;

    SelfApproval() {
        super(403, "SELF_APPROVAL");
    }
}
