package cn.practice.activity.known;

import java.util.UUID;

/** What we read of a volunteer's events. */
sealed interface VolunteerNews {

    record VolunteerRegistered(UUID volunteerId, String number, UUID subject, String siteCode, AgeClass ageClass)
            implements VolunteerNews {}

    record VolunteerApproved(UUID volunteerId) implements VolunteerNews {}

    record VolunteerRejected(UUID volunteerId) implements VolunteerNews {}

    record VolunteerSuspended(UUID volunteerId) implements VolunteerNews {}

    record VolunteerReinstated(UUID volunteerId) implements VolunteerNews {}

    record SkillGranted(UUID volunteerId, String skill) implements VolunteerNews {}

    record SkillWithdrawn(UUID volunteerId, String skill) implements VolunteerNews {}

    record Unknown(String type) implements VolunteerNews {}
}
