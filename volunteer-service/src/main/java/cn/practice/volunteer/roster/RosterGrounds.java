package cn.practice.volunteer.roster;

import static java.util.stream.Collectors.toSet;

import cn.practice.kit.mark.KnownUpTo;
import cn.practice.volunteer.copies.Served;
import cn.practice.volunteer.copies.Shifts;
import cn.practice.volunteer.person.NameGround;
import cn.practice.volunteer.person.PhoneGround;
import cn.practice.volunteer.roster.Refusals.CopiesOld;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom the caller may know by name because they are in a shift that the caller runs. */
@ApplicationScoped
public class RosterGrounds implements NameGround, PhoneGround {

    private final Shifts shifts;
    private final RosterScope scope;
    private final KnownUpTo known;
    private final Duration most;

    RosterGrounds(
            Shifts shifts,
            RosterScope scope,
            KnownUpTo known,
            @ConfigProperty(name = "practice.rosters.copies-at-most") Duration most) {
        this.shifts = shifts;
        this.scope = scope;
        this.known = known;
        this.most = most;
    }

    @Override
    public Set<UUID> among(Collection<UUID> ids) {
        var running = scope.running();
        return shifts.of(ids, scope.openSince()).stream()
                .filter(each -> running.test(each.shift()))
                .map(Served::volunteerId)
                .collect(toSet());
    }

    /** By a roster; refused where nothing was heard of activity-service for too long to act on it. */
    @Override
    public boolean showsNow(UUID volunteerId) {
        if (known.age().compareTo(most) > 0) {
            throw new CopiesOld(most.toMinutes());
        }
        return !among(List.of(volunteerId)).isEmpty();
    }
}
