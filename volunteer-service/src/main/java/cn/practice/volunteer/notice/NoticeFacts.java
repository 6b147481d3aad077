package cn.practice.volunteer.notice;

import cn.practice.volunteer.copies.Shifts;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what an event does not say itself: the title of its activity, the name of its team or site. */
@ApplicationScoped
class NoticeFacts {

    private static final String SELF = "/volunteers/me";

    private final Shifts shifts;
    private final Teams teams;
    private final SiteTree sites;

    NoticeFacts(Shifts shifts, Teams teams, SiteTree sites) {
        this.shifts = shifts;
        this.teams = teams;
        this.sites = sites;
    }

    Facts of(NoticeCode code, Happening it) {
        var activity = it.activityId();
        return new Facts(
                link(code, it),
                activity == null ? null : shifts.titleOf(activity).orElse(null),
                it.untilDay() == null ? it.day() : it.untilDay(),
                it.startsAt(),
                it.minutes(),
                name(it.teamId(), it.siteCode()),
                it.why());
    }

    private @Nullable String name(@Nullable UUID team, @Nullable String site) {
        if (team != null) {
            return teams.nameOf(team).orElse(null);
        }
        return site == null ? null : sites.nameOf(site).orElse(null);
    }

    private static String link(NoticeCode code, Happening it) {
        if (it.activityId() != null) {
            return "/activities/" + it.activityId();
        }
        return switch (code) {
            case JOINED_TEAM, LEFT_TEAM, APPOINTED_LEADER -> "/teams/" + it.teamId();
            case APPOINTED_STAFF, MOVED_TO_SITE -> "/sites/" + it.siteCode();
            case APPOINTMENT_REVOKED -> "/appointments?subject=me";
            default -> SELF;
        };
    }
}
