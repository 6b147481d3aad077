package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Role;
import cn.practice.kit.problem.Invalid;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NewAppointment(
        @NotNull @Schema(description = "an approved volunteer who has an account")
        UUID volunteerId,

        @NotNull Role role,

        @Nullable @Pattern(regexp = SitePlan.CODE) @Schema(description = "for SITE_STAFF")
        String siteCode,

        @Nullable @Schema(description = "for TEAM_LEADER") UUID teamId,

        @Nullable @Schema(description = "the first day, today or later; today where this is left out")
        LocalDate fromDay,

        @Nullable @Schema(description = "the last day; none where this is left out")
        LocalDate toDay) {

    /** Refuses a role without its site or team, or with the other one. */
    Post post() {
        return switch (role) {
            case SITE_STAFF -> new SiteStaff(only(siteCode, "siteCode", teamId, "teamId"));
            case TEAM_LEADER -> new TeamLeader(only(teamId, "teamId", siteCode, "siteCode"));
        };
    }

    Term term(LocalDate day) {
        return Term.of(fromDay, toDay, day);
    }

    private static <T> T only(@Nullable T wanted, String name, @Nullable Object unwanted, String otherName) {
        if (wanted == null) {
            throw new Invalid(name, "needed for this role");
        }
        if (unwanted != null) {
            throw new Invalid(otherName, "not for this role");
        }
        return wanted;
    }
}
