package cn.practice.activity.plan.activity;

import cn.practice.activity.kind.Kind;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.CancelledActivity;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.HeldActivity;
import cn.practice.activity.plan.Particulars;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityCancelled;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityPublished;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityStated;
import cn.practice.activity.plan.activity.ActivityEvent.SessionReversed;
import cn.practice.activity.plan.activity.Refusals.HasAttendance;
import cn.practice.activity.plan.activity.Refusals.HasReach;
import cn.practice.activity.plan.activity.Refusals.NotADraft;
import cn.practice.activity.plan.activity.Refusals.NotPublishable;
import cn.practice.activity.plan.activity.Refusals.NothingHappened;
import cn.practice.activity.plan.shift.ShiftView;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that volunteers do at a place and time. */
@Entity
class Activity {

    static final String NO_EVIDENCE_LEFT = "NO_EVIDENCE_LEFT";

    @Id
    private UUID id;

    @Column(updatable = false)
    private @Nullable String externalId;

    private String title;
    private @Nullable String content;
    private @Nullable String place;
    private @Nullable UUID inCharge;
    private String kind;
    private @Nullable String form;
    private @Nullable UUID campaignId;
    private String siteCode;
    private String ownerSiteCode;
    private @Nullable UUID teamId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    private @Nullable String riskNotice;
    private @Nullable String insuranceRef;
    private boolean countsAsService;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    /** Counts the changes, under the row's lock. */
    private long version;

    /** Numbers the events, under the row's lock. */
    private long sequence;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID createdBy;

    private @Nullable Instant publishedAt;

    /** Published before events said what it is about, and not told anew yet. */
    private boolean toldInPart;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Activity() {}

    @SuppressWarnings("NullAway.Init") // the rest is what rewrite() sets
    private Activity(UUID by, Instant at) {
        this.id = Ids.next();
        this.state = ActivityState.DRAFT;
        this.createdAt = at;
        this.createdBy = by;
    }

    static Activity draft(ActivityText text, Kind kind, UUID by, Instant at) {
        var activity = new Activity(by, at);
        activity.say(text, kind);
        return activity;
    }

    /** Says something else, as long as nobody relies on it. */
    void rewrite(ActivityText text, Kind of) {
        facts().requireNotOver();
        if (state != ActivityState.DRAFT) {
            throw new NotADraft();
        }
        var before = text();
        say(text, of);
        version += before.equals(text()) ? 0 : 1;
    }

    private void say(ActivityText text, Kind of) {
        var period = Period.of("", text.startsAt(), text.endsAt(), Plan.LONGEST_ACTIVITY);
        title = text.title();
        content = text.content();
        place = text.place();
        inCharge = text.inCharge();
        kind = of.code();
        countsAsService = of.countsAsService();
        form = text.form();
        campaignId = text.campaignId();
        siteCode = text.siteCode();
        ownerSiteCode = text.ownerSiteCode();
        teamId = text.teamId();
        topics = text.topics() == null ? List.of() : List.copyOf(text.topics());
        riskNotice = text.riskNotice();
        insuranceRef = text.insuranceRef();
        startsAt = period.startsAt();
        endsAt = period.endsAt();
    }

    private ActivityText text() {
        return new ActivityText(
                title,
                content,
                place,
                inCharge,
                kind,
                form,
                campaignId,
                siteCode,
                ownerSiteCode,
                teamId,
                topics,
                riskNotice,
                insuranceRef,
                startsAt,
                endsAt);
    }

    /** Opens it for sign-up; a second time changes nothing. */
    List<ActivityEvent> publish(Kind of, int shifts, Instant at) {
        requireAlive();
        if (state != ActivityState.DRAFT) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        if (riskNotice == null || riskNotice.isBlank()) {
            missing.add("riskNotice");
        }
        if (of.hazard() && (insuranceRef == null || insuranceRef.isBlank())) {
            missing.add("insuranceRef");
        }
        if (shifts == 0) {
            missing.add("shifts");
        }
        if (!missing.isEmpty()) {
            throw new NotPublishable(missing);
        }
        become(ActivityState.PUBLISHED);
        publishedAt = at;
        return List.of(new ActivityPublished(id, classification(), startsAt, endsAt, title, particulars()));
    }

    /** Says all of what was told in part; a second time there is nothing to say. */
    List<ActivityEvent> tellAnew() {
        if (!toldInPart) {
            return List.of();
        }
        toldInPart = false;
        return List.of(new ActivityStated(id, state, classification(), startsAt, endsAt, title, particulars()));
    }

    /** It took place; a second time changes nothing. */
    List<ActivityEvent> hold(LocalDate day, @Nullable Boolean late, Instant at, Occurrence occurrence) {
        requireAlive();
        if (state == ActivityState.HELD) {
            return List.of();
        }
        facts().requireOn();
        facts().requireStarted(at);
        if (!occurrence.isProven()) {
            throw new NothingHappened();
        }
        become(ActivityState.HELD);
        return List.of(new ActivityHeld(id, classification(), day, late, null));
    }

    /**
     * It is held no longer once nothing says that it took place, and may be held again when something does; what is
     * proven, or was not held, stays as it is.
     */
    List<ActivityEvent> reverseSession(LocalDate day, @Nullable Boolean late, Occurrence occurrence) {
        if (state != ActivityState.HELD || occurrence.isProven()) {
            return List.of();
        }
        become(ActivityState.PUBLISHED);
        return List.of(new SessionReversed(id, classification(), day, NO_EVIDENCE_LEFT, late));
    }

    /** It will not take place; nobody ever heard of a draft, so there is nothing to tell about one. */
    List<ActivityEvent> cancel(String reasonCode, Occurrence occurrence) {
        if (state == ActivityState.HELD) {
            throw new HeldActivity();
        }
        if (state == ActivityState.CANCELLED) {
            return List.of();
        }
        if (occurrence.attended()) {
            throw new HasAttendance();
        }
        if (occurrence.reached()) {
            throw new HasReach();
        }
        become(ActivityState.CANCELLED);
        return publishedAt == null ? List.of() : List.of(new ActivityCancelled(id, classification(), reasonCode));
    }

    private void become(ActivityState next) {
        state = next;
        version++;
    }

    private void requireAlive() {
        if (state == ActivityState.CANCELLED) {
            throw new CancelledActivity();
        }
    }

    /** Refuses hours that do not contain all of these. */
    void requireContains(Stream<Period> shifts) {
        if (!shifts.allMatch(period()::contains)) {
            throw new Invalid("startsAt", "hours that contain the shifts");
        }
    }

    boolean isOver() {
        return state == ActivityState.HELD || state == ActivityState.CANCELLED;
    }

    /** The entry of an event of this activity, with the next number. */
    OutboxEntry entry(Object event, By by) {
        sequence++;
        return new OutboxEntry(Topics.ACTIVITIES, id.toString(), id.toString(), sequence, event, by);
    }

    ActivityFacts facts() {
        return new ActivityFacts(id, state, publishedAt != null, classification(), period());
    }

    private Classification classification() {
        return new Classification(siteCode, ownerSiteCode, teamId, kind, form, campaignId, countsAsService);
    }

    Particulars particulars() {
        return new Particulars(content, place, inCharge);
    }

    Period period() {
        return new Period(startsAt, endsAt);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    long version() {
        return version;
    }

    ActivityView view(List<ShiftView> shifts) {
        return new ActivityView(
                id,
                externalId,
                title,
                content,
                place,
                inCharge,
                kind,
                form,
                campaignId,
                siteCode,
                ownerSiteCode,
                teamId,
                topics,
                riskNotice,
                insuranceRef,
                countsAsService,
                startsAt,
                endsAt,
                state,
                publishedAt,
                version,
                shifts);
    }
}
