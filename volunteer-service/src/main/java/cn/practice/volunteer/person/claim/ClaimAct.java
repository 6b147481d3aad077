package cn.practice.volunteer.person.claim;

import cn.practice.kit.trail.Act;

/** What staff do about claims. */
enum ClaimAct implements Act {
    CLAIM_SETTLED
}
