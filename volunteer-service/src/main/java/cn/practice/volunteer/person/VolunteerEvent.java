package cn.practice.volunteer.person;

import java.time.LocalDate;
import java.util.UUID;

/** What happens to a volunteer, as told to the other services: ids, codes and days, nothing that names a person. */
sealed interface VolunteerEvent {
    UUID volunteerId();

    /** A person has registered and waits for approval. */
    record VolunteerRegistered(UUID volunteerId, String number, UUID subject, String siteCode, AgeClass ageClass)
            implements VolunteerEvent {}

    /** From this day on the person counts as a volunteer of the site. */
    record VolunteerApproved(UUID volunteerId, String siteCode, LocalDate day) implements VolunteerEvent {}

    /** The registration was not accepted. */
    record VolunteerRejected(UUID volunteerId, String reasonCode, LocalDate day) implements VolunteerEvent {}

    /** From this day on the person may not serve until reinstated. */
    record VolunteerSuspended(UUID volunteerId, String reasonCode, LocalDate day) implements VolunteerEvent {}

    /** The suspension is over from this day on. */
    record VolunteerReinstated(UUID volunteerId, LocalDate day) implements VolunteerEvent {}

    /** Staff certify a skill. */
    record SkillGranted(UUID volunteerId, Skill skill, String siteCode, LocalDate day) implements VolunteerEvent {}

    /** The skill is certified no longer. */
    record SkillWithdrawn(UUID volunteerId, Skill skill, String siteCode, LocalDate day) implements VolunteerEvent {}
}
