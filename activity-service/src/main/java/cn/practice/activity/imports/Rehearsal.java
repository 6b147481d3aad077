package cn.practice.activity.imports;

import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Refusals.LinesOverlap;
import cn.practice.activity.plan.Period;
import cn.practice.kit.id.Ids;
import cn.practice.kit.problem.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Places the lines of one item after the other, as if all were applied now: nobody gives the same time twice. */
final class Rehearsal {

    private final Map<UUID, List<Taken>> standing;
    private final Map<UUID, List<Taken>> proposed = new HashMap<>();
    private final ZoneId zone;

    /** Beside what people have given. */
    Rehearsal(Map<UUID, List<Taken>> standing, ZoneId zone) {
        this.standing = standing;
        this.zone = zone;
    }

    /** Refuses an item with a line that fits nowhere within it; none of its lines takes time then. */
    void play(ImportedItem imported) {
        var placed = new HashMap<UUID, Taken>();
        for (var who : imported.item().attendees()) {
            if (who.given() > 0) {
                var time = timeOf(who, imported.period());
                placed.put(who.volunteerId(), new Taken(Ids.next(), LocalDate.ofInstant(time.startsAt(), zone), time));
            }
        }
        placed.forEach((person, time) ->
                proposed.computeIfAbsent(person, each -> new ArrayList<>()).add(time));
    }

    private Period timeOf(Attendee who, Period activity) {
        var stands = standing.getOrDefault(who.volunteerId(), List.of());
        var all = new ArrayList<>(stands);
        all.addAll(proposed.getOrDefault(who.volunteerId(), List.of()));
        try {
            return who.timeIn(activity, new PersonTime(all));
        } catch (Refusal taken) {
            // what stands already is told by its id; what another item would take has none yet
            var ignored = who.timeIn(activity, new PersonTime(stands));
            throw new LinesOverlap(who.volunteerId());
        }
    }
}
