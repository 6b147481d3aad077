package cn.practice.activity.attendance.supplement;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Ends supplements whose minutes were taken back, so that others may be made. */
@ApplicationScoped
public class SupplementReversals {

    private final Sql sql;

    SupplementReversals(Sql sql) {
        this.sql = sql;
    }

    /** Ends those of these locked attendances of which nothing is credited or held any more. */
    public void reverseWithoutMinutes(Collection<UUID> attendanceIds) {
        sql.update("""
                update supplement s set state = 'REVERSED'
                 where s.attendance_id = any(?::uuid[]) and s.state = 'APPROVED'
                   and not exists (select from credit c
                                    where c.attendance_id = s.attendance_id and c.reversal_id is null
                                      and c.evidence = 'SUPPLEMENTED')
                   and not exists (select from hold h
                                    where h.attendance_id = s.attendance_id and h.state = 'PENDING'
                                      and h.ground::jsonb ->> 'evidence' = 'SUPPLEMENTED')""", Column.of(attendanceIds));
    }
}
