package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.AttendanceReaders;
import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.copies.Persons;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes that wait or waited as they are read, the latest first. */
@ApplicationScoped
class HoldList {

    private final Sql sql;
    private final HoldRows rows;
    private final Access access;
    private final Jurisdiction jurisdiction;
    private final Persons persons;
    private final AttendanceReaders readers;

    HoldList(
            Sql sql,
            HoldRows rows,
            Access access,
            Jurisdiction jurisdiction,
            Persons persons,
            AttendanceReaders readers) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.jurisdiction = jurisdiction;
        this.persons = persons;
        this.readers = readers;
    }

    /** One, for those who may decide it or read of its attendance. */
    HoldView view(UUID id) {
        var hold = rows.get(id);
        var site = hold.checkingSite();
        if (site == null || !access.isStaffOf(site)) {
            readers.readable(hold.attendanceId());
        }
        return HoldView.of(hold);
    }

    /** Those of a person, or else those that the caller may decide; all of them for auditors and the administrator. */
    Page<HoldView> page(@Nullable HoldState state, @Nullable String volunteer, @Nullable String cursor, int limit) {
        var whose = volunteer == null
                ? jurisdiction.over("h.checking_site")
                : Statement.of("h.volunteer_id = ?", persons.readable(volunteer).id());
        return Latest.of(HoldRows.SELECT, "h.id")
                .and(whose)
                .and("h.state = ?", state)
                .page(sql, cursor, limit, rows::read, KeptHold::id)
                .map(HoldView::of);
    }
}
