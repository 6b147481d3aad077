package cn.practice.volunteer.appointment;

import cn.practice.kit.trail.Act;

/** What staff do about appointments. */
enum AppointmentAct implements Act {
    APPOINTED,
    APPOINTMENT_REVOKED
}
