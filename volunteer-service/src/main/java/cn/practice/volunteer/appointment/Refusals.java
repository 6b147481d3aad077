package cn.practice.volunteer.appointment;

import cn.practice.kit.problem.Refusal;

/** Why somebody is not appointed. */
final class Refusals {

    private Refusals() {}

    /** Nobody appoints themselves, not even the administrator. */
    static final class SelfAppointment extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfAppointment() {
            super(403, "SELF_APPOINTMENT");
        }
    }
}
