package cn.practice.volunteer.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a volunteer, as told to the other services: ids, codes and days, nothing that names a person. */
sealed interface VolunteerEvent {
    UUID volunteerId();

    /** A person has registered and waits for approval. */
    record VolunteerRegistered(
            UUID volunteerId,
            String number,
            UUID subject,
            String siteCode,
            AgeClass ageClass,
            @Nullable LocalDate classUntil)
            implements VolunteerEvent {}

    /** Staff have enrolled a person without an account, who waits for approval. */
    record VolunteerEnrolled(
            UUID volunteerId,
            String number,
            String siteCode,
            AgeClass ageClass,
            @Nullable LocalDate classUntil) implements VolunteerEvent {}

    /** From now on the person signs in with this account, and with no other. */
    record AccountLinked(UUID volunteerId, UUID subject) implements VolunteerEvent {}

    /** The person is of another age class, until the day on which that ends. */
    record AgeClassChanged(
            UUID volunteerId, AgeClass ageClass, @Nullable LocalDate classUntil) implements VolunteerEvent {}

    /** From this day on the person counts as a volunteer of the site. */
    record VolunteerApproved(UUID volunteerId, String siteCode, LocalDate day) implements VolunteerEvent {}

    /** A rejected registration was mended and waits for approval again. */
    record VolunteerReapplied(UUID volunteerId, String siteCode) implements VolunteerEvent {}

    /**
     * The person belongs to another site from this day on, and counts there.
     *
     * @param registered whether they counted as a volunteer
     * @param lecturer whether they counted as a lecturer
     */
    record VolunteerMoved(
            UUID volunteerId,
            String previousSiteCode,
            String siteCode,
            LocalDate day,
            boolean registered,
            boolean lecturer)
            implements VolunteerEvent {}

    /**
     * Two records are of one person: this one ends, and counts no longer.
     *
     * @param into the record that stays
     * @param registered whether they counted as a volunteer there
     * @param lecturer whether they counted as a lecturer there
     */
    record VolunteerMerged(
            UUID volunteerId, UUID into, String siteCode, LocalDate day, boolean registered, boolean lecturer)
            implements VolunteerEvent {}

    /**
     * The registration was not accepted.
     *
     * @param lecturer whether they count as a lecturer of the site no longer
     */
    record VolunteerRejected(UUID volunteerId, String reasonCode, LocalDate day, String siteCode, boolean lecturer)
            implements VolunteerEvent {}

    /**
     * From this day on the person may not serve until reinstated.
     *
     * @param lecturer whether they count as a lecturer of the site no longer
     */
    record VolunteerSuspended(UUID volunteerId, String reasonCode, LocalDate day, String siteCode, boolean lecturer)
            implements VolunteerEvent {}

    /**
     * The suspension is over from this day on.
     *
     * @param lecturer whether they count as a lecturer of the site again
     */
    record VolunteerReinstated(UUID volunteerId, LocalDate day, String siteCode, boolean lecturer)
            implements VolunteerEvent {}

    /** Staff certify a skill. */
    record SkillGranted(UUID volunteerId, Skill skill, String siteCode, LocalDate day) implements VolunteerEvent {}

    /**
     * The skill is certified no longer.
     *
     * @param suspended whether they are suspended, and so counted for it no longer anyway
     */
    record SkillWithdrawn(UUID volunteerId, Skill skill, String siteCode, LocalDate day, boolean suspended)
            implements VolunteerEvent {}
}
