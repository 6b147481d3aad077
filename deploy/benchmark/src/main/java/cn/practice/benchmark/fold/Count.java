package cn.practice.benchmark.fold;

import cn.practice.benchmark.WrongResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the figures have to be: counted while the events are made, by none of the code that is measured. */
final class Count {

    private final Map<FactKey, Long> sums = new HashMap<>();
    private long events;
    private long facts;

    void event() {
        events++;
    }

    void fact(FactKey key, long amount) {
        sums.merge(key, amount, Long::sum);
        facts++;
    }

    /** Counts what another counted as well. */
    void add(Count other) {
        other.sums.forEach((key, amount) -> sums.merge(key, amount, Long::sum));
        events += other.events;
        facts += other.facts;
    }

    long events() {
        return events;
    }

    long facts() {
        return facts;
    }

    /** One sum per measure and evidence. */
    Map<String, Long> byMeasure() {
        return sums.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getKey().measure() + "/" + each.getKey().evidence(),
                        TreeMap::new,
                        Collectors.summingLong(Entry::getValue)));
    }

    /** How many sums are not 0. */
    int keys() {
        return Math.toIntExact(sums.values().stream().filter(each -> each != 0).count());
    }

    /** Passes when the sum of a key is as counted here. */
    void demandEqual(String whose, FactKey key, long found) {
        var expected = sums.get(key);
        if (expected == null || expected != found) {
            throw new WrongResult(whose + " by " + key + ": expected " + expected + ", found " + found);
        }
    }
}
