package cn.practice.volunteer.person;

import cn.practice.kit.trail.Act;

/** What staff do about volunteers. */
enum VolunteerAct implements Act {
    VOLUNTEER_APPROVED,
    VOLUNTEER_REJECTED,
    VOLUNTEER_SUSPENDED,
    VOLUNTEER_REINSTATED,
    REGISTRATION_MENDED,
    PROFILE_CHANGED,
    IDENTITY_CORRECTED,
    SKILL_GRANTED,
    SKILL_WITHDRAWN
}
