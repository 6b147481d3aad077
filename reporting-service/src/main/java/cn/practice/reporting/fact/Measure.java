package cn.practice.reporting.fact;

/** What is counted. Measures are never added to each other. */
public enum Measure {
    VOLUNTEERS,
    LECTURERS,
    SIGN_UPS,
    WAITLIST,
    SESSIONS,
    ATTENDANCES,
    IDENTIFIED_REACH,
    REACH,
    SERVICE_MINUTES
}
