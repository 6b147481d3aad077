package cn.practice.reporting.fact;

/** All measures side by side; reach is person-times, and minutes are never one figure. */
public record Measures(
        long volunteers,
        long lecturers,
        long signUps,
        long waitlist,
        long sessions,
        long attendances,
        long identifiedReach,
        long reach,
        ServiceMinutes serviceMinutes) {

    /** Whole minutes by what proves them. */
    public record ServiceMinutes(long clocked, long supplemented, long imported) {}

    /** Nothing counted. */
    public static Measures none() {
        return new Tally().measures();
    }
}
