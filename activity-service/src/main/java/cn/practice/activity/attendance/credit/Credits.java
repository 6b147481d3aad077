package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.attendance.AttendanceEvent.MinutesHeld;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.credit.Part.Credit;
import cn.practice.activity.attendance.credit.Part.Hold;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All credits and holds of minutes, which are never overwritten: a correction is a reversal and a new credit. */
@ApplicationScoped
public class Credits {

    private final CreditRows rows;
    private final HoldRows holds;
    private final Reversals reversals;
    private final Outbox outbox;

    Credits(CreditRows rows, HoldRows holds, Reversals reversals, Outbox outbox) {
        this.rows = rows;
        this.holds = holds;
        this.reversals = reversals;
        this.outbox = outbox;
    }

    /** One as it was written, if there is one. */
    public Optional<KeptCredit> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Takes credits back, each once, and tells of it; their activities, persons and attendances are locked. What was taken
     * back before is refused.
     *
     * @return the ids of the reversals, in the same order
     */
    public List<UUID> reverse(List<Reversal> all) {
        return all.isEmpty() ? List.of() : reversals.reverse(all);
    }

    /** Writes what became of claims, whose persons are locked, and tells of it. */
    public void save(List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        rows.add(parts.stream()
                .filter(Credit.class::isInstance)
                .map(Credit.class::cast)
                .toList());
        holds.add(parts.stream()
                .filter(Hold.class::isInstance)
                .map(Hold.class::cast)
                .toList());
        outbox.append(parts.stream().map(this::entry).toList());
    }

    private OutboxEntry entry(Part part) {
        var claim = part.claim();
        var event = switch (part) {
            case Credit credit -> credited(credit, claim);
            case Hold hold -> held(hold, claim);
        };
        return claim.attendance().entry(part.number(), event, claim.by(), claim.trace());
    }

    private static MinutesCredited credited(Credit credit, Claim claim) {
        var attendance = claim.attendance();
        return new MinutesCredited(
                credit.id(),
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                claim.classification(),
                claim.day(),
                credit.minutes(),
                claim.ground(),
                credit.time().startsAt(),
                credit.time().endsAt(),
                credit.holdId(),
                claim.beforeApproval(),
                claim.late());
    }

    private MinutesHeld held(Hold hold, Claim claim) {
        var attendance = claim.attendance();
        Ground ground = claim.ground();
        return new MinutesHeld(
                hold.id(),
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                claim.classification(),
                claim.day(),
                hold.minutes(),
                hold.time().startsAt(),
                hold.time().endsAt(),
                ground.evidence(),
                hold.reason(),
                ground.method(),
                holds.checkingSite(hold),
                hold.objectionId(),
                claim.late(),
                claim.beforeApproval());
    }
}
