package cn.practice.volunteer.person.enrolment;

import cn.practice.kit.trail.Act;

/** What staff do to bring people in. */
enum EnrolmentAct implements Act {
    VOLUNTEER_ENROLLED
}
