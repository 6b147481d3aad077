package cn.practice.activity.imports;

import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.Refusals.AlreadyImported;
import cn.practice.activity.imports.Refusals.AlreadyProposed;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.activity.PastActivities;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at all items of a request before any of them is proposed: what is new, and what is refused and why. */
@ApplicationScoped
class Inspection {

    private final PastActivities past;
    private final ProposedItems items;
    private final ItemRules rules;
    private final PersonTimes times;
    private final CivilTime time;

    Inspection(PastActivities past, ProposedItems items, ItemRules rules, PersonTimes times, CivilTime time) {
        this.past = past;
        this.items = items;
        this.rules = rules;
        this.times = times;
        this.time = time;
    }

    /** What of a request is new, and what is refused, by place. */
    record Findings(List<ProposedItem> fresh, SortedMap<Integer, Refusal> refused) {}

    Findings look(List<Item> all, KnownHere known, Hands hands) {
        var refused = new TreeMap<Integer, Refusal>();
        var checked = check(all, rules.over(all, known, hands), refused);
        var rehearsal = rehearsal(checked.values());
        var fresh = new ArrayList<ProposedItem>();
        checked.forEach((place, imported) -> {
            try {
                rehearsal.play(imported);
                fresh.add(new ProposedItem(place, imported.item()));
            } catch (Refusal refusal) {
                refused.put(place, refusal);
            }
        });
        return new Findings(fresh, refused);
    }

    private SortedMap<Integer, ImportedItem> check(List<Item> all, ItemChecks checks, Map<Integer, Refusal> refused) {
        var keys = all.stream().map(Item::key).toList();
        var before = past.digests(keys);
        var waiting = items.waiting(keys);
        var checked = new TreeMap<Integer, ImportedItem>();
        for (int i = 0; i < all.size(); i++) {
            var item = all.get(i);
            try {
                if (isNew(item, before)) {
                    requireUnproposed(waiting.get(item.key()));
                    checked.put(i, checks.check(item));
                }
            } catch (Refusal refusal) {
                refused.put(i, refusal);
            }
        }
        return checked;
    }

    private static boolean isNew(Item item, Map<NaturalKey, String> before) {
        var digest = before.get(item.key());
        if (digest != null && !digest.equals(Digest.of(item))) {
            throw new AlreadyImported();
        }
        return digest == null;
    }

    private static void requireUnproposed(@Nullable UUID importId) {
        if (importId != null) {
            throw new AlreadyProposed(importId);
        }
    }

    private Rehearsal rehearsal(Collection<ImportedItem> all) {
        var periods = all.stream().map(ImportedItem::period).toList();
        var first = periods.stream().map(Period::startsAt).min(Comparator.naturalOrder());
        var last = periods.stream().map(Period::endsAt).max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return new Rehearsal(Map.of(), time.zone());
        }
        var persons = all.stream()
                .flatMap(each -> each.item().persons().stream())
                .distinct()
                .toList();
        return new Rehearsal(times.look(persons, new Period(first.get(), last.get())), time.zone());
    }
}
