package cn.practice.reporting.slice.people;

import java.time.LocalDate;
import java.util.UUID;

/** What volunteer-service tells of people, as their figures see it. */
sealed interface PeopleEvent {

    /** A registration was approved. */
    record Approved(UUID volunteerId, String siteCode, LocalDate day) implements PeopleEvent {}

    record SkillGranted(UUID volunteerId, String skill, String siteCode, LocalDate day) implements PeopleEvent {}

    record SkillWithdrawn(UUID volunteerId, String skill, String siteCode, LocalDate day) implements PeopleEvent {}

    /** Known, and no figure depends on it. */
    record Uncounted(String type) implements PeopleEvent {}
}
