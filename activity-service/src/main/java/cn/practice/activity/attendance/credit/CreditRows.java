package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.Grounds;
import cn.practice.activity.attendance.credit.Part.Credit;
import cn.practice.activity.plan.Period;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Credits as the database keeps them, each with what it rests on beside a clock. */
@ApplicationScoped
class CreditRows {

    private static final String SELECT = """
            select c.*, t.activity_id, g.ground
              from credit c join attendance t on t.id = c.attendance_id
                   left join credit_ground g on g.credit_id = c.id\s""";

    private final Sql sql;
    private final Grounds grounds;
    private final InstantSource clock;

    CreditRows(Sql sql, Grounds grounds, InstantSource clock) {
        this.sql = sql;
        this.grounds = grounds;
        this.clock = clock;
    }

    void add(List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence,
                                    before_approval, hold_id, credited_by, credited_at)
                select c.*, ?
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[],
                              ?::int4[], ?::text[], ?::bool[], ?::uuid[], ?::uuid[]) as c""",
                clock.instant(),
                Column.of(credits, Credit::id),
                Column.of(credits, each -> each.claim().attendance().id()),
                Column.of(credits, each -> each.claim().attendance().volunteerId()),
                Column.of(credits, each -> each.claim().day()),
                Column.of(credits, each -> each.time().startsAt()),
                Column.of(credits, each -> each.time().endsAt()),
                Column.of(credits, Credit::minutes),
                Column.of(credits, each -> each.claim().ground().evidence()),
                Column.of(credits, each -> Boolean.TRUE.equals(each.claim().beforeApproval())),
                Column.of(credits, Credit::holdId),
                Column.of(credits, each -> each.claim().by().subject()));
        var grounded = credits.stream()
                .filter(each -> !each.claim().ground().isClock())
                .toList();
        if (!grounded.isEmpty()) {
            sql.update(
                    "insert into credit_ground (credit_id, ground) select * from unnest(?::uuid[], ?::text[])",
                    Column.of(grounded, Credit::id),
                    Column.of(grounded, each -> grounds.write(each.claim().ground())));
        }
    }

    Optional<KeptCredit> find(UUID id) {
        return sql.find(SELECT + "where c.id = ?", this::read, id);
    }

    /** Locks them in id order, then reads them by a statement of its own. */
    Map<UUID, KeptCredit> lock(Collection<UUID> ids) {
        var column = Column.of(ids);
        return sql
                .list(
                        "select 1 from credit where id = any(?::uuid[]) order by id for update;" + SELECT
                                + "where c.id = any(?::uuid[])",
                        this::read,
                        column,
                        column)
                .stream()
                .collect(Collectors.toMap(KeptCredit::id, Function.identity()));
    }

    /** A reversal and what it is called. */
    record Named(UUID id, Reversal reversal) {}

    /** Notes that these are taken back, whose rows are locked. */
    void reverse(List<Named> all) {
        sql.update(
                """
                update credit c
                   set reversal_id = r.id, reversed_at = ?, reversed_why = r.why, reversed_by = r.by
                  from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) as r (credit_id, id, why, by)
                 where c.id = r.credit_id""",
                clock.instant(),
                Column.of(all, each -> each.reversal().creditId()),
                Column.of(all, Named::id),
                Column.of(all, each -> each.reversal().reasonCode()),
                Column.of(all, each -> each.reversal().by().subject()));
    }

    KeptCredit read(Row row) throws SQLException {
        return new KeptCredit(
                row.id("id"),
                row.id("attendance_id"),
                row.id("activity_id"),
                row.id("volunteer_id"),
                row.day("day"),
                new Period(row.instant("starts_at"), row.instant("ends_at")),
                ground(row),
                row.flag("before_approval") ? Boolean.TRUE : null,
                row.idOrNull("hold_id"),
                row.instant("credited_at"),
                row.idOrNull("credited_by"),
                row.idOrNull("reversal_id"));
    }

    /** Of what was not clocked before grounds were kept, its class is all that is known. */
    private Ground ground(Row row) throws SQLException {
        var text = row.textOrNull("ground");
        return text == null ? Ground.of(Evidence.of(row.text("evidence"))) : grounds.read(text);
    }
}
