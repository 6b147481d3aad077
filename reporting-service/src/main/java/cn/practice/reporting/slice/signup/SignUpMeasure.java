package cn.practice.reporting.slice.signup;

import cn.practice.reporting.query.Measure;

/** How many have a place, and how many wait for one. */
public enum SignUpMeasure implements Measure {
    SIGN_UPS,
    WAITLIST
}
