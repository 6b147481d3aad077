package cn.practice.kit.testing.fuzz;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much was sent, and what came of it. */
final class Tally {

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final long begun = System.nanoTime();
    private int requests;

    void count(int status) {
        requests++;
        statuses.merge(status, 1, Integer::sum);
    }

    /** How many were done as they were asked. */
    int done() {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey() / 100 == 2)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    String line(String service, int operations, long seed) {
        return "Contract fuzz of %s: %d operations, %d requests in %.1f s (seed %d): %s"
                .formatted(
                        service,
                        operations,
                        requests,
                        (System.nanoTime() - begun) / 1e9,
                        seed,
                        statuses.entrySet().stream()
                                .map(each -> each.getKey() + " × " + each.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
