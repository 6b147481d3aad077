package cn.practice.activity.signup.release;

import cn.practice.activity.signup.roster.ShiftRoster;

/** Told within the transaction that gives a locked shift more places. */
record PlacesAdded(ShiftRoster roster) {}
