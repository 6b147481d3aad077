package cn.practice.activity.attendance;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Standings;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.decision.SignUpRules;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who could serve in a shift that is past: approved volunteers of that day, whom its kind takes. */
@ApplicationScoped
public class PastService {

    private final KnownVolunteers volunteers;
    private final Standings standings;
    private final Kinds kinds;
    private final CivilTime time;

    PastService(KnownVolunteers volunteers, Standings standings, Kinds kinds, CivilTime time) {
        this.volunteers = volunteers;
        this.standings = standings;
        this.kinds = kinds;
        this.time = time;
    }

    /** Passes for somebody who could. */
    public void require(UUID volunteerId, ShiftFacts shift) {
        var refused = refused(List.of(volunteerId), shift).get(volunteerId);
        if (refused != null) {
            throw refused;
        }
    }

    /** Those who could not, and why. */
    public Map<UUID, Refusal> refused(Collection<UUID> ids, ShiftFacts shift) {
        var persons = volunteers.find(ids);
        var known = standings.find(ids);
        var day = time.dayOf(shift.period().startsAt());
        boolean hazard =
                kinds.catalogue().get(shift.activity().classification().kind()).hazard();
        var refused = new TreeMap<UUID, Refusal>();
        for (var id : ids) {
            var person = persons.get(id);
            var standing = known.get(id);
            var why = person == null || standing == null
                    ? new NotFound("volunteer", id)
                    : SignUpRules.ofPast(person, standing, hazard, day);
            if (why != null) {
                refused.put(id, why);
            }
        }
        return refused;
    }
}
