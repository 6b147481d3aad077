package cn.practice.activity.imports;

import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.Refusals.AlreadyImported;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.Period;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes one activity of an approved proposal over, checked again, in a transaction of its own; or says why not. */
@ApplicationScoped
class ItemTakeover {

    private final ProposedItems items;
    private final ItemRules rules;
    private final ImportStore store;
    private final PersonTimes times;
    private final DayLimits limits;
    private final Months months;
    private final CivilTime time;
    private final Trail trail;
    private final Problems problems;

    ItemTakeover(
            ProposedItems items,
            ItemRules rules,
            ImportStore store,
            PersonTimes times,
            DayLimits limits,
            Months months,
            CivilTime time,
            Trail trail,
            Problems problems) {
        this.items = items;
        this.rules = rules;
        this.store = store;
        this.times = times;
        this.limits = limits;
        this.months = months;
        this.time = time;
        this.trail = trail;
        this.problems = problems;
    }

    /** Throws why it is not taken over; does nothing where another replica is at it or has done it. */
    @Transactional
    void takeOver(Proposal proposal, int place, Item item, KnownHere known) {
        if (!items.take(proposal.id(), place)) {
            return;
        }
        var before = store.digest(item.key());
        if (before.isPresent()) {
            requireSame(before.get(), item);
            items.unchanged(proposal.id(), place);
            return;
        }
        var given = times.lock(item.persons(), new Period(item.startsAt(), item.endsAt()));
        var hands = new Hands(proposal.madeBy().account(), proposal.checker().subject());
        var now = rules.now(known, item);
        var imported = rules.over(List.of(item), now, hands).check(item);
        store.store(
                new ImportPlan(imported, warrant(proposal, now), given, limits),
                proposal.madeBy().account(),
                time.now());
        items.applied(proposal.id(), place, imported.id());
        trail.keep(proposal.checker().account(), ImportAct.ACTIVITIES_IMPORTED, imported.id(), proposal.reasonCode());
    }

    private Warrant warrant(Proposal proposal, KnownHere known) {
        return new Warrant(
                proposal.basis(),
                proposal.checker(),
                time.zone(),
                day -> Boolean.TRUE.equals(months.late(day)),
                known::isApprovedOn);
    }

    private static void requireSame(String digestBefore, Item item) {
        if (!digestBefore.equals(Digest.of(item))) {
            throw new AlreadyImported();
        }
    }

    /** Keeps why it is not taken over, in both languages. */
    @Transactional
    void refuse(Proposal proposal, int place, Refusal why) {
        items.refuse(proposal.id(), place, problems.of(why, "zh", ""), problems.of(why, "en", ""));
    }
}
