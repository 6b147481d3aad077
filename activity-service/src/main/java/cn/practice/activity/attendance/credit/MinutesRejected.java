package cn.practice.activity.attendance.credit;

import cn.practice.kit.identity.By;

/** Told within the transaction that rejects minutes, under the lock of their activity: what rests on them alone falls. */
public record MinutesRejected(KeptHold hold, String reasonCode, By by) {}
