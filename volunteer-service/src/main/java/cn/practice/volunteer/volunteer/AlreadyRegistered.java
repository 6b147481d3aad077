package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** The account is registered. */
final class AlreadyRegistered extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyRegistered() {
        super(409, "ALREADY_REGISTERED");
    }
}
