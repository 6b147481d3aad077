package cn.practice.activity.signup;

import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.Refusals.AlreadyCheckedIn;
import cn.practice.activity.signup.Refusals.LateCancel;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All sign-ups: giving a place up, and reading who has one. How to get one is {@link Asking}. */
@ApplicationScoped
public class SignUps {

    private static final String WITH_POSITION = """
            select s.*, case when s.state = 'WAITLISTED' then
                       (select count(*)::int from sign_up w
                         where w.shift_id = s.shift_id and w.state = 'WAITLISTED' and w.decision <= s.decision)
                   end as position
              from sign_up s\s""";

    private final Sql sql;
    private final Plan plan;
    private final Books books;
    private final Persons persons;
    private final Access access;
    private final Trail trail;
    private final InstantSource clock;

    SignUps(Sql sql, Plan plan, Books books, Persons persons, Access access, Trail trail, InstantSource clock) {
        this.sql = sql;
        this.plan = plan;
        this.books = books;
        this.persons = persons;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    SignUpView withdraw(UUID id) {
        var seen = find(id).orElseThrow(() -> new NotFound("sign-up", id));
        boolean mine = persons.isMe(seen.volunteerId());
        if (!mine) {
            plan.shiftToActFor(seen.shiftId());
        }
        var book = books.open(List.of(seen.shiftId())).get(seen.shiftId());
        var signUp = sql.find("select * from sign_up where id = ? for update", SignUp::read, id)
                .orElseThrow();
        if (book == null || !signUp.state().isLive()) {
            return view(id);
        }
        var now = clock.instant();
        if (signUp.attended()) {
            throw new AlreadyCheckedIn();
        }
        if (signUp.state() == SignUpState.CONFIRMED
                && !now.isBefore(book.shift().withdrawalDeadline())) {
            throw new LateCancel(book.shift().withdrawalDeadline());
        }
        book.withdraw(signUp, now);
        books.promote(book, Promotion.Cause.GIVEN_BACK, now);
        books.close(List.of(book));
        if (!mine) {
            trail.keep(access.subject(), Act.WITHDRAWN_FOR_ANOTHER, id);
        }
        return view(id);
    }

    /** A sign-up, for its owner, those who may act for its activity and auditors. */
    SignUpView get(UUID id) {
        var signUp = find(id).orElseThrow(() -> new NotFound("sign-up", id));
        if (!persons.isMe(signUp.volunteerId())) {
            plan.requireReader(plan.activity(signUp.activityId()).orElseThrow());
        }
        return view(id);
    }

    /** Those of a shift in the order they were decided. */
    Page<SignUpView> ofShift(UUID shiftId, @Nullable String cursor, int limit) {
        var shift = plan.shift(shiftId).orElseThrow(() -> new NotFound("shift", shiftId));
        plan.requireReader(shift.activity());
        var views = sql.list(
                WITH_POSITION + "where s.shift_id = ? and s.decision > ? order by s.decision limit ?",
                row -> SignUpView.of(SignUp.read(row), row.numberOrNull("position")),
                shiftId,
                Decision.after(cursor),
                limit + 1);
        return Page.of(views, limit, last -> Decision.cursor(last.decision()));
    }

    /** Those of a person, the latest first. */
    Page<SignUpView> ofVolunteer(UUID volunteerId, @Nullable String cursor, int limit) {
        var views = sql.list(
                WITH_POSITION + "where s.volunteer_id = ? and s.id < ? order by s.id desc limit ?",
                row -> SignUpView.of(SignUp.read(row), row.numberOrNull("position")),
                volunteerId,
                Latest.before(cursor),
                limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }

    /** Which of these have a place, each kept until the transaction ends. */
    public <T, P> Set<P> lockPlaces(
            List<T> all, Function<T, UUID> shiftId, Function<T, UUID> volunteerId, BiFunction<UUID, UUID, P> place) {
        return Set.copyOf(sql.list(
                """
                select shift_id, volunteer_id from sign_up
                 where volunteer_id = any(?::uuid[]) and shift_id = any(?::uuid[]) and state = 'CONFIRMED'
                 order by id for update""",
                row -> place.apply(row.id("shift_id"), row.id("volunteer_id")),
                Column.of(all, volunteerId),
                Column.of(all.stream().map(shiftId).distinct().toList())));
    }

    /** Notes that these came, whose places are locked; who has none is not noted. */
    public <T> void attend(List<T> all, Function<T, UUID> shiftId, Function<T, UUID> volunteerId) {
        sql.update("""
                update sign_up s set attended = true
                  from unnest(?::uuid[], ?::uuid[]) as c (shift_id, volunteer_id)
                 where s.volunteer_id = c.volunteer_id and s.shift_id = c.shift_id and s.state = 'CONFIRMED'""", Column.of(all, shiftId), Column.of(all, volunteerId));
    }

    private Optional<SignUp> find(UUID id) {
        return sql.find("select * from sign_up where id = ?", SignUp::read, id);
    }

    /** As it stands, to whoever may see it. */
    SignUpView view(UUID id) {
        return sql.find(
                        WITH_POSITION + "where s.id = ?",
                        row -> SignUpView.of(SignUp.read(row), row.numberOrNull("position")),
                        id)
                .orElseThrow(() -> new NotFound("sign-up", id));
    }
}
