package cn.practice.reporting.slice;

import static cn.practice.reporting.query.Measure.ATTENDANCES;
import static cn.practice.reporting.query.Measure.IDENTIFIED_REACH;
import static cn.practice.reporting.query.Measure.LECTURERS;
import static cn.practice.reporting.query.Measure.REACH;
import static cn.practice.reporting.query.Measure.SERVICE_MINUTES;
import static cn.practice.reporting.query.Measure.SESSIONS;
import static cn.practice.reporting.query.Measure.SIGN_UPS;
import static cn.practice.reporting.query.Measure.VOLUNTEERS;
import static cn.practice.reporting.query.Measure.WAITLIST;

import cn.practice.reporting.event.Classification;
import cn.practice.reporting.event.Event;
import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.query.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event adds to which measure: a pure function of the event alone, so that neither order nor time matters. */
public final class Fold {

    /** Raised whenever the same event folds to other facts than before; totals of another version are rebuilt. */
    public static final int VERSION = 1;

    private Fold() {}

    /** The facts of an event; none where it changes no figure or cannot be decided. */
    public static List<Fact> fold(Event event) {
        return switch (event) {
            case Event.VolunteerApproved e -> List.of(person(VOLUNTEERS, e.day(), e.siteCode(), e.volunteerId(), 1));
            case Event.SkillGranted e -> lecturer(e.skill(), e.day(), e.siteCode(), e.volunteerId(), 1);
            case Event.SkillWithdrawn e -> lecturer(e.skill(), e.day(), e.siteCode(), e.volunteerId(), -1);
            case Event.SignUpConfirmed e -> List.of(place(SIGN_UPS, e.place(), 1));
            case Event.SignUpWaitlisted e -> List.of(place(WAITLIST, e.place(), 1));
            case Event.SignUpPromoted e -> List.of(place(SIGN_UPS, e.place(), 1), place(WAITLIST, e.place(), -1));
            case Event.SignUpEnded e ->
                switch (e.previous()) {
                    case CONFIRMED -> List.of(place(SIGN_UPS, e.place(), -1));
                    case WAITLISTED -> List.of(place(WAITLIST, e.place(), -1));
                };
            case Event.ActivityHeld e ->
                List.of(new Fact(SESSIONS, e.day(), at(e.classification(), "", "", ""), e.activityId(), null, 1));
            case Event.ReachCounted e -> List.of(reach(e.reach(), e.reach().persons()));
            case Event.ReachReversed e -> List.of(reach(e.reach(), -e.reach().persons()));
            case Event.Attended e -> List.of(attended(e));
            case Event.MinutesCredited e ->
                List.of(minutes(e.minutes(), e.minutes().minutes()));
            case Event.MinutesReversed e ->
                List.of(minutes(e.minutes(), -e.minutes().minutes()));
            case Event.SiteOpened _,
                    Event.SiteRenamed _,
                    Event.SiteClosed _,
                    Event.TeamFormed _,
                    Event.TeamDisbanded _,
                    Event.CampaignLaunched _,
                    Event.Appointed _,
                    Event.AppointmentRevoked _,
                    Event.Uncounted _,
                    Event.Unknown _,
                    Event.Unreadable _ -> List.of();
        };
    }

    private static Fact attended(Event.Attended e) {
        var measure = switch (e.role()) {
            case SERVICE -> ATTENDANCES;
            case AUDIENCE -> IDENTIFIED_REACH;
        };
        var where = at(e.classification(), e.evidence().name(), "", "");
        return new Fact(measure, e.day(), where, e.activityId(), e.volunteerId(), 1);
    }

    private static List<Fact> lecturer(String skill, LocalDate day, String site, UUID volunteer, int amount) {
        return skill.equals("LECTURER") ? List.of(person(LECTURERS, day, site, volunteer, amount)) : List.of();
    }

    private static Fact person(Measure measure, LocalDate day, String site, UUID volunteer, int amount) {
        var where = new Dimensions(site, "", "", "", "", "", "", "", "");
        return new Fact(measure, day, where, null, volunteer, amount);
    }

    private static Fact place(Measure measure, Event.Place e, int amount) {
        return new Fact(measure, e.day(), at(e.classification(), "", "", ""), e.activityId(), e.volunteerId(), amount);
    }

    private static Fact reach(Event.Reach e, long amount) {
        var where = at(e.classification(), "", e.audience().name(), e.channel().name());
        return new Fact(REACH, e.day(), where, e.activityId(), null, amount);
    }

    private static Fact minutes(Event.Minutes e, long amount) {
        var where = at(e.classification(), e.evidence().name(), "", "");
        return new Fact(SERVICE_MINUTES, e.day(), where, e.activityId(), e.volunteerId(), amount);
    }

    private static Dimensions at(Classification c, String evidence, String audience, String channel) {
        return new Dimensions(
                c.siteCode(),
                c.ownerSiteCode(),
                orEmpty(c.team()),
                c.kind(),
                orEmpty(c.form()),
                orEmpty(c.campaign()),
                evidence,
                audience,
                channel);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
