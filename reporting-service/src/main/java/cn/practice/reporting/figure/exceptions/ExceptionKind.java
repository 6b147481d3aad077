package cn.practice.reporting.figure.exceptions;

/** What is looked for. */
public enum ExceptionKind {
    /** The same two persons claim and check, again and again, or the checker appointed whom they check. */
    MAKER_CHECKER_PAIR,
    /** Somebody has more minutes in a day than people serve. */
    MINUTES_OF_DAY,
    /** Most minutes of a team or a place are proved by one person's word, or were written down afterwards. */
    EVIDENCE_SHARE,
    /** What was rejected is claimed again. */
    REPEATED_AFTER_REJECTION,
    /** Somebody signs others up. */
    SIGN_UPS_FOR_OTHERS,
    /** Something was changed in a month that had closed. */
    LATE_ACTS,
    /** A head-count is large, or waits for somebody to check it. */
    LARGE_HEAD_COUNTS,
    /** An appointment has stood for long and never ended. */
    APPOINTMENTS_WITHOUT_END,
    /** The time of an event is not that of the log. */
    CLOCK_DISAGREES;

    Finder finder() {
        return switch (this) {
            case MAKER_CHECKER_PAIR -> new MakerCheckerPairs();
            case MINUTES_OF_DAY -> new MinutesOfDay();
            case EVIDENCE_SHARE -> new EvidenceShares();
            case REPEATED_AFTER_REJECTION -> new Repeats();
            case SIGN_UPS_FOR_OTHERS -> new SignUpsForOthers();
            case LATE_ACTS -> new LateActs();
            case LARGE_HEAD_COUNTS -> new LargeHeadCounts();
            case APPOINTMENTS_WITHOUT_END -> new EndlessAppointments();
            case CLOCK_DISAGREES -> new ClockDisagreements();
        };
    }
}
