package cn.practice.volunteer.roster;

import cn.practice.kit.mark.KnownUpTo;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Forbidden;
import cn.practice.volunteer.copies.InShift;
import cn.practice.volunteer.copies.KnownShift;
import cn.practice.volunteer.copies.Shifts;
import cn.practice.volunteer.person.NamedVolunteers;
import cn.practice.volunteer.roster.Refusals.RosterClosed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who is in a shift, by name: nobody is asked on the way, since sign-ups and attendances are told. */
@ApplicationScoped
class Rosters {

    private final Shifts shifts;
    private final RosterScope scope;
    private final NamedVolunteers people;
    private final KnownUpTo known;

    Rosters(Shifts shifts, RosterScope scope, NamedVolunteers people, KnownUpTo known) {
        this.shifts = shifts;
        this.scope = scope;
        this.people = people;
        this.known = known;
    }

    Roster of(UUID shiftId, PageRequest request) {
        // before anything is read, so that the answer may know more than it says and never less
        var knownTo = known.instant().orElse(null);
        var shift = shifts.await(shiftId);
        if (!scope.running().test(shift)) {
            throw new Forbidden();
        }
        if (scope.isClosed(shift)) {
            throw new RosterClosed(scope.days());
        }
        return Roster.of(shift, scope.visibleUntil(shift), knownTo, page(shift, request));
    }

    private Page<RosterEntry> page(KnownShift shift, PageRequest request) {
        var after = RosterCursor.read(request.cursor());
        var found = Page.of(
                shifts.people(shift.id(), after, request.limit() + 1),
                request.limit(),
                last -> RosterCursor.after(last.volunteerId()));
        var named = people.byId(found.items().stream().map(InShift::volunteerId).toList());
        return new Page<>(
                found.items().stream()
                        .map(each -> RosterEntry.of(each, named.get(each.volunteerId())))
                        .toList(),
                found.next());
    }
}
