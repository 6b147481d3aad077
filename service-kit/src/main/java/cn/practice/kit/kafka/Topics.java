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

    /** Those that a service, by its name, alone writes. */
    public static List<String> writtenBy(String service) {
        var prefix = service.replaceFirst("-service$", ".");
        return ALL.stream().filter(topic -> topic.startsWith(prefix)).toList();
    }
}
