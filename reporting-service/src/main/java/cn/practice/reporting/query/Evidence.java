package cn.practice.reporting.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What proves an attendance and its minutes; what was clocked is told apart by what it was clocked with. */
public enum Evidence {
    CLOCKED_CODE,
    CLOCKED_KIOSK,
    CLOCKED_LEADER,
    SUPPLEMENTED,
    IMPORTED;

    /** All that was clocked, to filter by and as a sum. */
    public static final String CLOCKED = "CLOCKED";

    /** A condition over rows that have it; starts with "and". */
    static final String IS_CLOCKED = Arrays.stream(values())
            .filter(Evidence::isClocked)
            .map(each -> "'" + each + "'")
            .collect(Collectors.joining(", ", "and evidence in (", ")"));

    public boolean isClocked() {
        return name().startsWith(CLOCKED);
    }
}
