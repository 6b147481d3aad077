package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.checkin.CheckInOutcome.CheckedIn;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which request made or met which attendance: a repeated key finds it again, whatever became of it. */
@ApplicationScoped
class CheckInKeys {

    private final Sql sql;
    private final Attendances attendances;

    CheckInKeys(Sql sql, Attendances attendances) {
        this.sql = sql;
        this.attendances = attendances;
    }

    private record Met(CheckInRequest.Key key, UUID attendanceId) {}

    /** The attendances that earlier requests with the same keys made or met, locked; their people are locked already. */
    Map<CheckInRequest.Key, Attendance> met(List<CheckInRequest> requests) {
        var asked =
                requests.stream().flatMap(each -> each.repeatable().stream()).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var met = sql.list(
                """
                select k.* from check_in_key k
                 where (k.shift_id, k.volunteer_id, k.key) in
                       (select * from unnest(?::uuid[], ?::uuid[], ?::text[]))""",
                row -> new Met(
                        new CheckInRequest.Key(
                                new Presence(row.id("shift_id"), row.id("volunteer_id")), row.text("key")),
                        row.id("attendance_id")),
                Column.of(asked, each -> each.presence().shiftId()),
                Column.of(asked, each -> each.presence().volunteerId()),
                Column.of(asked, CheckInRequest.Key::text));
        var found = attendances
                .lock(met.stream().map(Met::attendanceId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Attendance::id, Function.identity()));
        return met.stream()
                .collect(Collectors.toMap(Met::key, each -> Objects.requireNonNull(found.get(each.attendanceId))));
    }

    /** Keeps the keys of those that made or met an attendance now. */
    void keep(List<CheckInRequest> requests, List<CheckInOutcome> outcomes) {
        var rows = new ArrayList<Met>();
        for (int i = 0; i < requests.size(); i++) {
            if (outcomes.get(i) instanceof CheckedIn(var attendance, var isNew)) {
                requests.get(i).repeatable().ifPresent(key -> rows.add(new Met(key, attendance.id())));
            }
        }
        if (!rows.isEmpty()) {
            sql.update(
                    """
                    insert into check_in_key (shift_id, volunteer_id, key, attendance_id)
                    select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[]) on conflict do nothing""",
                    Column.of(rows, each -> each.key.presence().shiftId()),
                    Column.of(rows, each -> each.key.presence().volunteerId()),
                    Column.of(rows, each -> each.key.text()),
                    Column.of(rows, Met::attendanceId));
        }
    }
}
