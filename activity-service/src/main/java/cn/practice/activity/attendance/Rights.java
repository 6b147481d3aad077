package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Refusals.SelfCheckIn;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.kit.identity.Actor;
import cn.practice.kit.identity.By;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may check whom in and out, and as whom, asked once for each leader and activity of a batch. */
public final class Rights {

    private final Map<UUID, KnownVolunteer> persons;
    private final Map<Leading, Optional<By>> known = new HashMap<>();

    /** Rights over these persons. */
    public Rights(Map<UUID, KnownVolunteer> persons) {
        this.persons = persons;
    }

    private record Leading(UUID by, UUID activityId) {}

    /** The person, if they are known. */
    public @Nullable KnownVolunteer person(UUID id) {
        return persons.get(id);
    }

    /** Why this leader may not check this person in or out; nobody does it for themselves. */
    public @Nullable Refusal refusal(UUID by, Actor actor, ActivityFacts activity, UUID volunteerId) {
        if (acting(by, actor, activity).isEmpty()) {
            return new Forbidden();
        }
        var person = persons.get(volunteerId);
        return person != null && person.signsInAs(by) ? new SelfCheckIn() : null;
    }

    /** As whom the leader acts who is not refused. */
    public By by(UUID by, Actor actor, ActivityFacts activity) {
        return acting(by, actor, activity).orElseThrow();
    }

    private Optional<By> acting(UUID by, Actor actor, ActivityFacts activity) {
        var of = activity.classification();
        return known.computeIfAbsent(
                new Leading(by, activity.id()),
                each -> Optional.ofNullable(actor.actingFor(of.teamId(), of.ownerSiteCode())));
    }
}
