package cn.practice.activity.signup.request;

import cn.practice.kit.trail.Act;

/** What leaders and staff do with other people's sign-ups. */
enum SignUpAct implements Act {
    SIGNED_UP_FOR_ANOTHER,
    WITHDRAWN_FOR_ANOTHER
}
