package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.AttendanceReaders;
import cn.practice.activity.attendance.credit.CreditView.CreditState;
import cn.practice.kit.identity.ActedBy;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** All minutes of an attendance, with what was taken back and why, in the order of their time. */
@ApplicationScoped
class CreditList {

    private static final String CREDITS = """
            select c.*, t.activity_id, g.ground, o.id as objection_id
              from credit c join attendance t on t.id = c.attendance_id
                   left join credit_ground g on g.credit_id = c.id left join objection o on o.credit_id = c.id
             where c.attendance_id = ? and c.reversal_id is\s""";

    private final Sql sql;
    private final CreditRows credits;
    private final HoldRows holds;
    private final AttendanceReaders readers;

    CreditList(Sql sql, CreditRows credits, HoldRows holds, AttendanceReaders readers) {
        this.sql = sql;
        this.credits = credits;
        this.holds = holds;
        this.readers = readers;
    }

    /** A hold that was credited is told of by its credit. */
    Page<CreditView> of(UUID attendanceId) {
        readers.readable(attendanceId);
        var credited = sql.list(
                CREDITS + "null union all " + CREDITS + "not null", this::credited, attendanceId, attendanceId);
        var held = sql.list(
                HoldRows.SELECT + "where h.attendance_id = ? and h.state <> 'CREDITED'",
                row -> held(holds.read(row)),
                attendanceId);
        return new Page<>(
                Stream.concat(credited.stream(), held.stream())
                        .sorted(Comparator.comparing(CreditView::from).thenComparing(CreditView::at))
                        .toList(),
                null);
    }

    private CreditView credited(Row row) throws SQLException {
        var credit = credits.read(row);
        var ground = credit.ground();
        return new CreditView(
                credit.id(),
                credit.reversalId() == null ? CreditState.CREDITED : CreditState.REVERSED,
                credit.time().startsAt(),
                credit.time().endsAt(),
                credit.minutes(),
                ground.evidence(),
                ground.method(),
                ground.reasonCode(),
                ActedBy.of(ground.madeBy()),
                credit.creditedAt(),
                null,
                credit.holdId(),
                row.idOrNull("objection_id"),
                credit.reversalId(),
                row.instantOrNull("reversed_at"),
                row.textOrNull("reversed_why"));
    }

    private static CreditView held(KeptHold hold) {
        var ground = hold.ground();
        var decision = hold.decision();
        return new CreditView(
                hold.id(),
                decision.at() == null ? CreditState.ON_HOLD : CreditState.REJECTED,
                hold.time().startsAt(),
                hold.time().endsAt(),
                hold.minutes(),
                ground.evidence(),
                ground.method(),
                ground.reasonCode(),
                ActedBy.of(ground.madeBy()),
                hold.heldAt(),
                hold.reason(),
                null,
                hold.objectionId(),
                null,
                decision.at(),
                decision.reasonCode());
    }
}
