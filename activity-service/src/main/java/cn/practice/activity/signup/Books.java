package cn.practice.activity.signup;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.kind.Kind;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens the books of shifts under their locks and writes back what happened in them, in sets. */
@ApplicationScoped
class Books {

    private final Sql sql;
    private final Plan plan;
    private final Kinds kinds;
    private final KnownVolunteers volunteers;
    private final CivilTime time;
    private final Outbox outbox;

    Books(Sql sql, Plan plan, Kinds kinds, KnownVolunteers volunteers, CivilTime time, Outbox outbox) {
        this.sql = sql;
        this.plan = plan;
        this.kinds = kinds;
        this.volunteers = volunteers;
        this.time = time;
        this.outbox = outbox;
    }

    /** Locks the shifts in id order, then reads them. */
    Map<UUID, Book> open(Collection<UUID> shiftIds) {
        return plan.lockShifts(shiftIds).values().stream()
                .map(shift -> new Book(shift, time.dayOf(shift.period().startsAt())))
                .collect(Collectors.toMap(Book::shiftId, Function.identity()));
    }

    Set<String> hazardous() {
        return kinds.all().stream().filter(Kind::hazard).map(Kind::code).collect(Collectors.toSet());
    }

    /** Sends for those who wait, as far as there are places. */
    void promote(Book book, Promotion.Cause cause, Instant at) {
        if (!Promotion.isPossible(book, cause, at)) {
            return;
        }
        var waiting = sql.list(
                "select * from sign_up where shift_id = ? and state = 'WAITLISTED' order by decision for update",
                SignUp::read,
                book.shiftId());
        var changed = book.changed().stream().map(SignUp::id).collect(Collectors.toSet());
        var stillWaiting =
                waiting.stream().filter(each -> !changed.contains(each.id())).toList();
        var persons =
                volunteers.find(stillWaiting.stream().map(SignUp::volunteerId).toList());
        boolean hazard =
                hazardous().contains(book.shift().activity().classification().kind());
        Promotion.run(book, cause, stillWaiting, persons, hazard, at);
    }

    /** Writes everything that happened in the books; false when the database knew better about a newcomer. */
    boolean close(Collection<Book> books) {
        var entered = books.stream().flatMap(book -> book.entered().stream()).toList();
        if (!entered.isEmpty() && insert(entered) != entered.size()) {
            return false;
        }
        var changed = books.stream().flatMap(book -> book.changed().stream()).toList();
        if (!changed.isEmpty()) {
            update(changed);
        }
        var touched = books.stream().filter(book -> !book.told().isEmpty()).toList();
        if (!touched.isEmpty()) {
            count(touched);
        }
        outbox.append(books.stream().flatMap(book -> book.told().stream()).toList());
        return true;
    }

    private int insert(List<SignUp> entered) {
        return sql.update(
                """
                insert into sign_up (id, shift_id, activity_id, volunteer_id, state, decision, signed_up_at,
                                     signed_up_by, changed_at, starts_at, ends_at)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[],
                                     ?::timestamptz[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                on conflict do nothing""",
                Column.of(entered, SignUp::id),
                Column.of(entered, SignUp::shiftId),
                Column.of(entered, SignUp::activityId),
                Column.of(entered, SignUp::volunteerId),
                Column.of(entered, SignUp::state),
                Column.of(entered, SignUp::decision),
                Column.of(entered, SignUp::signedUpAt),
                Column.of(entered, SignUp::signedUpBy),
                Column.of(entered, SignUp::changedAt),
                Column.of(entered, each -> each.period().startsAt()),
                Column.of(entered, each -> each.period().endsAt()));
    }

    private void update(List<SignUp> changed) {
        sql.update(
                """
                update sign_up s set state = c.state, changed_at = c.changed_at, drop_code = c.drop_code
                  from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[]) as c(id, state, changed_at, drop_code)
                 where s.id = c.id""",
                Column.of(changed, SignUp::id),
                Column.of(changed, SignUp::state),
                Column.of(changed, SignUp::changedAt),
                Column.of(changed, SignUp::code));
    }

    private void count(List<Book> touched) {
        sql.update(
                """
                update shift s set taken = b.taken, waitlisted = b.waitlisted, sequence = b.sequence
                  from unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[]) as b(id, taken, waitlisted, sequence)
                 where s.id = b.id""",
                Column.of(touched, Book::shiftId),
                Column.of(touched, Book::taken),
                Column.of(touched, Book::waitlisted),
                Column.of(touched, Book::sequence));
    }
}
