package cn.practice.volunteer.appointment;

import cn.practice.kit.problem.Refusal;

/** Nobody appoints himself, not even the administrator. */
final class SelfAppointment extends Refusal {
    private static final long serialVersionUID = 1L;

    SelfAppointment() {
        super(403, "SELF_APPOINTMENT");
    }
}
