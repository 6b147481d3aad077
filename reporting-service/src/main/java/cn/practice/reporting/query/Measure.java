package cn.practice.reporting.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    SERVICE_MINUTES;

    /** All columns of measures, which every table of sums has. */
    public static final String COLUMNS = columns(Measure::column);

    /** The column of its sums. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Something about each of them, separated by commas. */
    public static String columns(Function<Measure, String> each) {
        return Arrays.stream(values()).map(each).collect(Collectors.joining(", "));
    }
}
