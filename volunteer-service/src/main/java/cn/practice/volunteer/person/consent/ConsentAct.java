package cn.practice.volunteer.person.consent;

import cn.practice.kit.trail.Act;

/** What staff do about consents. */
enum ConsentAct implements Act {
    GUARDIAN_CONSENT_RECORDED,
    GUARDIAN_CONSENT_WITHDRAWN
}
