package cn.practice.activity.signup.eligible;

import cn.practice.activity.signup.roster.SignUpState;
import java.time.Instant;
import java.util.UUID;

/** A shift the person would get a place in, or could wait for. */
public record EligibleShift(
        UUID shiftId,
        UUID activityId,
        String kind,
        String siteCode,
        Instant startsAt,
        Instant endsAt,
        SignUpState would) {}
