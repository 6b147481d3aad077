package cn.practice.activity.attendance.review;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Ends what reviews say of attendances that were taken back, or whose minutes were. */
@ApplicationScoped
public class ReviewReversals {

    private final Sql sql;

    ReviewReversals(Sql sql) {
        this.sql = sql;
    }

    /** Lets those of these locked attendances be reviewed again of which nothing is credited or held any more. */
    public void endWithoutMinutes(Collection<UUID> attendanceIds) {
        sql.update("""
                update review_line l set standing = false
                  from review r
                 where r.id = l.review_id and r.state = 'APPROVED' and l.standing
                   and l.attendance_id = any(?::uuid[])
                   and not exists (select from credit c
                                    where c.attendance_id = l.attendance_id and c.reversal_id is null
                                      and c.evidence = 'SUPPLEMENTED')
                   and not exists (select from hold h
                                    where h.attendance_id = l.attendance_id and h.state = 'PENDING'
                                      and h.ground::jsonb ->> 'evidence' = 'SUPPLEMENTED')""", Column.of(attendanceIds));
    }

    /** Ends everything that is said of these locked attendances, pending or granted: nobody was there. */
    public void endOf(Collection<UUID> attendanceIds) {
        sql.update(
                "update review_line set standing = false where standing and attendance_id = any(?::uuid[])",
                Column.of(attendanceIds));
    }
}
