package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** The account is not registered as a volunteer. */
final class NotRegistered extends Refusal {
    private static final long serialVersionUID = 1L;

    NotRegistered() {
        super(409, "NOT_REGISTERED");
    }
}
