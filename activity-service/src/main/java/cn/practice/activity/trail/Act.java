package cn.practice.activity.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff can do that is kept in the trail. */
@Schema(name = "ActivityAct")
public enum Act {
    CAMPAIGN_LAUNCHED,
    ACTIVITY_DRAFTED,
    ACTIVITY_CHANGED,
    ACTIVITY_PUBLISHED,
    ACTIVITY_HELD,
    ACTIVITY_CANCELLED,
    SHIFT_ADDED,
    SHIFT_CHANGED,
    SIGNED_UP_FOR_ANOTHER,
    WITHDRAWN_FOR_ANOTHER,
    CHECKED_IN,
    CHECKED_OUT,
    SUPPLEMENT_MADE,
    SUPPLEMENT_APPROVED,
    SUPPLEMENT_REJECTED,
    REACH_COUNTED,
    REACH_REVERSED,
    ACTIVITIES_IMPORTED
}
