package cn.practice.reporting.copies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of other services that are copied here. */
public sealed interface CopyEvent {

    record SiteOpened(
            String code,
            String name,
            String level,
            @Nullable String parentCode,
            @Nullable String kind) implements CopyEvent {}

    record SiteRenamed(String code, String name) implements CopyEvent {}

    record SiteClosed(String code) implements CopyEvent {}

    record TeamFormed(UUID teamId, String name, String type, String siteCode) implements CopyEvent {}

    record TeamRenamed(UUID teamId, String name) implements CopyEvent {}

    record TeamTransferred(UUID teamId, String siteCode) implements CopyEvent {}

    record TeamDisbanded(UUID teamId) implements CopyEvent {}

    record CampaignLaunched(
            UUID campaignId, String name, @Nullable Long target, LocalDate fromDay, LocalDate toDay)
            implements CopyEvent {}

    record KindStated(String code, Names names, List<Form> forms) implements CopyEvent {

        /** A form that activities of this kind take. */
        record Form(String code, Names names) {}
    }

    /** What something is called. */
    record Names(String zh, String en) {}

    /** Made just now, or stated once more; only what is stated may have ended since. */
    record Appointed(
            UUID appointmentId,
            UUID subject,
            String role,
            @Nullable String siteCode,
            @Nullable UUID teamId,
            boolean revoked)
            implements CopyEvent {}

    record AppointmentRevoked(UUID appointmentId, UUID subject) implements CopyEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept(String type) implements CopyEvent {}
}
