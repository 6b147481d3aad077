package cn.practice.volunteer.appointment;

import cn.practice.kit.problem.Refusal;

/** Why somebody is not appointed. */
final class Refusals {

    private Refusals() {}

    /** They hold the post on some of these days, but not on the same. */
    static final class AppointedAlready extends Refusal {
        private static final long serialVersionUID = 1L;

        AppointedAlready() {
            super(409, "APPOINTED_ALREADY");
        }
    }

    /** Nobody appoints themselves, not even the administrator. */
    static final class SelfAppointment extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfAppointment() {
            super(403, "SELF_APPOINTMENT");
        }
    }
}
