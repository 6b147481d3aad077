package cn.practice.activity.copies;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of a volunteer's events. */
sealed interface VolunteerEvent {

    record VolunteerRegistered(
            UUID volunteerId,
            String number,
            UUID subject,
            String siteCode,
            AgeClass ageClass,
            @Nullable LocalDate classUntil)
            implements VolunteerEvent {}

    record VolunteerEnrolled(
            UUID volunteerId,
            String number,
            String siteCode,
            AgeClass ageClass,
            @Nullable LocalDate classUntil) implements VolunteerEvent {}

    record AccountLinked(UUID volunteerId, UUID subject) implements VolunteerEvent {}

    record AgeClassChanged(
            UUID volunteerId, AgeClass ageClass, @Nullable LocalDate classUntil) implements VolunteerEvent {}

    record VolunteerApproved(UUID volunteerId, @Nullable LocalDate day) implements VolunteerEvent {}

    record VolunteerRejected(UUID volunteerId) implements VolunteerEvent {}

    record VolunteerSuspended(
            UUID volunteerId,
            @Nullable LocalDate day,
            @Nullable Duration clockOffset) implements VolunteerEvent {}

    record VolunteerReinstated(UUID volunteerId, @Nullable LocalDate day) implements VolunteerEvent {}

    /** Told once of those who were decided about before events said the day. */
    record StandingStated(
            UUID volunteerId,
            VolunteerStatus status,
            @Nullable LocalDate approvedOn,
            List<Span> suspensions) implements VolunteerEvent {

        /** One that lacks its members, or has none within, cannot be read. */
        public StandingStated {
            suspensions = List.copyOf(suspensions);
        }
    }

    /** From a day until another, or without an end. */
    record Span(LocalDate from, @Nullable LocalDate until) {

        public Span {
            Objects.requireNonNull(from, "from");
        }
    }

    /** A rejected registration was mended. */
    record VolunteerReapplied(UUID volunteerId, String siteCode) implements VolunteerEvent {}

    record VolunteerMoved(UUID volunteerId, String siteCode) implements VolunteerEvent {}

    /** The record is that of somebody who has another. */
    record VolunteerMerged(UUID volunteerId) implements VolunteerEvent {}

    record SkillGranted(UUID volunteerId, String skill) implements VolunteerEvent {}

    record SkillWithdrawn(UUID volunteerId, String skill) implements VolunteerEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept() implements VolunteerEvent {}

    record Unknown(String type) implements VolunteerEvent {}
}
