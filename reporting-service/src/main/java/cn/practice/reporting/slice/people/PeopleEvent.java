package cn.practice.reporting.slice.people;

import java.time.LocalDate;
import java.util.UUID;

/** What volunteer-service tells of people, as their figures see it. */
sealed interface PeopleEvent {

    /** A registration was approved. */
    record Approved(UUID volunteerId, String siteCode, LocalDate day) implements PeopleEvent {}

    record SkillGranted(UUID volunteerId, String skill, String siteCode, LocalDate day) implements PeopleEvent {}

    record SkillWithdrawn(UUID volunteerId, String skill, String siteCode, LocalDate day) implements PeopleEvent {}

    /** Somebody counts at a site again. */
    record Returned(Counted counted) implements PeopleEvent {}

    /** Somebody counts at a site no longer. */
    record Left(Counted counted) implements PeopleEvent {}

    /** Somebody counts at another site. */
    record Moved(Counted from, Counted to) implements PeopleEvent {}

    /** Known, and no figure depends on it. */
    record Uncounted(String type) implements PeopleEvent {}

    /** As what somebody counts at a site. */
    record Counted(UUID volunteerId, String siteCode, LocalDate day, boolean registered, boolean lecturer) {}
}
