package cn.practice.kit.kafka;

import java.util.List;

/** The names of the event log's topics, {@code <service>.<plural>.v<major>}. */
public final class Topics {

    public static final String SITES = "volunteer.sites.v1";
    public static final String TEAMS = "volunteer.teams.v1";
    public static final String VOLUNTEERS = "volunteer.volunteers.v1";
    public static final String APPOINTMENTS = "volunteer.appointments.v1";
    public static final String CAMPAIGNS = "activity.campaigns.v1";
    public static final String ACTIVITIES = "activity.activities.v1";
    public static final String SIGN_UPS = "activity.sign-ups.v1";
    public static final String ATTENDANCES = "activity.attendances.v1";

    private static final List<String> ALL =
            List.of(SITES, TEAMS, VOLUNTEERS, APPOINTMENTS, CAMPAIGNS, ACTIVITIES, SIGN_UPS, ATTENDANCES);

    private Topics() {}

    /** Those that a service, by its name, alone writes; {@link #marksOf} is not among them. */
    public static List<String> writtenBy(String service) {
        return ALL.stream().filter(topic -> topic.startsWith(prefix(service))).toList();
    }

    /** Where a service says how far it has told what it writes. */
    public static String marksOf(String service) {
        return prefix(service) + "marks.v1";
    }

    private static String prefix(String service) {
        return service.replaceFirst("-service$", ".");
    }
}
