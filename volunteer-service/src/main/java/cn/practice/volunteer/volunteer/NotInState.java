package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** The registration does not stand where the act needs it. */
final class NotInState extends Refusal {
    private static final long serialVersionUID = 1L;

    NotInState(VolunteerStatus status) {
        super(409, "VOLUNTEER_STATE", status);
        with("state", status);
    }
}
