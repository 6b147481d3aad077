package cn.practice.activity.signup.request;

import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.release.Promotions;
import cn.practice.activity.signup.roster.ShiftRosters;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sign-ups: giving a place up, and reading who has one. How to get one is {@link SignUpRequests}. */
@ApplicationScoped
class SignUps {

    private static final String VIEWS = """
            select s.*, o.*, case when s.state = 'WAITLISTED' then
                       (select count(*)::int from sign_up w
                         where w.shift_id = s.shift_id and w.state = 'WAITLISTED' and w.decision <= s.decision)
                   end as position
              from sign_up s\s""" + SignUpsForOthers.BESIDE;

    private final Sql sql;
    private final Plan plan;
    private final ShiftRosters rosters;
    private final Promotions promotions;
    private final Persons persons;
    private final Access access;
    private final Trail trail;
    private final InstantSource clock;

    SignUps(
            Sql sql,
            Plan plan,
            ShiftRosters rosters,
            Promotions promotions,
            Persons persons,
            Access access,
            Trail trail,
            InstantSource clock) {
        this.sql = sql;
        this.plan = plan;
        this.rosters = rosters;
        this.promotions = promotions;
        this.persons = persons;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    SignUpView withdraw(UUID id) {
        var seen = find(id).orElseThrow(() -> new NotFound("sign-up", id));
        boolean mine = persons.isMe(seen.volunteerId());
        var by = mine ? access.self() : by(plan.shiftToActFor(seen.shiftId()).classification());
        var roster = rosters.lock(seen.shiftId());
        var signUp = rosters.signUp(id);
        if (!signUp.state().isLive()) {
            return view(id);
        }
        var now = clock.instant();
        roster.withdraw(signUp, by, now);
        promotions.passOn(roster, now);
        rosters.save(List.of(roster));
        if (!mine) {
            trail.keep(SignUpAct.WITHDRAWN_FOR_ANOTHER, id);
        }
        return view(id);
    }

    private By by(Classification of) {
        return access.by(of.teamId(), of.ownerSiteCode());
    }

    /** A sign-up, for those who may read of the person or of the activity. */
    SignUpView get(UUID id) {
        var signUp = find(id).orElseThrow(() -> new NotFound("sign-up", id));
        if (!persons.mayRead(signUp.volunteerId())) {
            plan.requireReader(plan.activity(signUp.activityId()).orElseThrow());
        }
        return view(id);
    }

    /** Those of a shift in the order they were decided. */
    Page<SignUpView> ofShift(UUID shiftId, @Nullable String cursor, int limit) {
        var shift = plan.shift(shiftId).orElseThrow(() -> new NotFound("shift", shiftId));
        plan.requireReader(shift.activity());
        var views = sql.list(
                VIEWS + "where s.shift_id = ? and s.decision > ? order by s.decision limit ?",
                SignUpView::read,
                shiftId,
                DecisionCursor.decode(cursor),
                limit + 1);
        return Page.of(views, limit, last -> DecisionCursor.encode(last.decision()));
    }

    /** Those of a person, the latest first. */
    Page<SignUpView> ofVolunteer(UUID volunteerId, @Nullable String cursor, int limit) {
        return Latest.of(VIEWS, "s.id")
                .and("s.volunteer_id = ?", volunteerId)
                .page(sql, cursor, limit, SignUpView::read, SignUpView::id);
    }

    private Optional<SignUp> find(UUID id) {
        return sql.find("select * from sign_up where id = ?", SignUp::read, id);
    }

    /** As it stands, to whoever may see it. */
    SignUpView view(UUID id) {
        return sql.find(VIEWS + "where s.id = ?", SignUpView::read, id).orElseThrow(() -> new NotFound("sign-up", id));
    }
}
