package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.checking.FourEyes;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands behind minutes: whoever clocked, claimed, checked, credited or objected to them does not decide on them. */
@ApplicationScoped
public class Makers {

    private final Sql sql;
    private final FourEyes eyes;

    Makers(Sql sql, FourEyes eyes) {
        this.sql = sql;
        this.eyes = eyes;
    }

    /**
     * Refuses the caller who is one of them, was appointed by one of them, or is credited.
     *
     * @param others who credited or objected to the minutes
     */
    public void requireNone(UUID attendanceId, UUID volunteerId, Ground ground, Stream<UUID> others) {
        var person = List.of(volunteerId);
        eyes.requireNoneOf(person);
        Stream.of(others, claimer(ground.madeBy()), recorded(attendanceId).stream())
                .flatMap(each -> each)
                .distinct()
                .forEach(each -> eyes.requireChecker(each, person));
    }

    private static Stream<UUID> claimer(@Nullable By madeBy) {
        return Stream.ofNullable(madeBy == null ? null : madeBy.subject());
    }

    private List<UUID> recorded(UUID attendanceId) {
        return sql.list("""
                select distinct account
                  from (select unnest(array[checked_in_by, checked_out_by]) as account from attendance where id = ?
                        union all
                        select unnest(array[checked_in_by, checked_out_by]) from earlier_pair where attendance_id = ?
                        union all
                        select unnest(array[made_by, checked_by]) from supplement where attendance_id = ?
                        union all
                        select held_by from hold where attendance_id = ?) as parts
                 where account is not null""", row -> row.id("account"), attendanceId, attendanceId, attendanceId, attendanceId);
    }
}
