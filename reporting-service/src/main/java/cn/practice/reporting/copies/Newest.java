package cn.practice.reporting.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a batch says about aggregates, one row each in the order of their keys. Each column has its newest value, in
 * whatever order the events came.
 */
final class Newest<K extends Comparable<K>, R> {

    private final BinaryOperator<R> over;
    private final Map<K, List<Versioned<R>>> said = new TreeMap<>();

    /** How a newer row covers an older one. */
    Newest(BinaryOperator<R> over) {
        this.over = over;
    }

    void add(K key, long version, R row) {
        said.computeIfAbsent(key, missing -> new ArrayList<>()).add(new Versioned<>(version, row));
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    List<K> keys() {
        return List.copyOf(said.keySet());
    }

    List<R> rows() {
        return said.values().stream().map(this::newest).toList();
    }

    List<Long> versions() {
        return said.values().stream()
                .map(all -> all.stream().mapToLong(Versioned::version).max().orElseThrow())
                .toList();
    }

    private R newest(List<Versioned<R>> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(Versioned::version))
                .map(Versioned::row)
                .reduce((older, newer) -> over.apply(newer, older))
                .orElseThrow();
    }

    private record Versioned<R>(long version, R row) {}
}
