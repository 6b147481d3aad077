package cn.practice.activity.copies;

import java.util.UUID;

/** What we read of a team's events. */
sealed interface TeamEvent {

    record TeamFormed(UUID teamId, String name, String type, String siteCode) implements TeamEvent {}

    record TeamDisbanded(UUID teamId) implements TeamEvent {}

    record TeamRenamed(UUID teamId, String name) implements TeamEvent {}

    record TeamTransferred(UUID teamId, String siteCode) implements TeamEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept() implements TeamEvent {}

    record Unknown(String type) implements TeamEvent {}
}
