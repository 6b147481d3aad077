package cn.practice.benchmark;

import java.util.List;

/** What several runs of the same measurement gave, each in the same unit. */
public record Runs(List<Double> values) {

    public Runs {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    /** A figure that was taken once. */
    public static Runs once(double value) {
        return new Runs(List.of(value));
    }

    /** The middle one, or the mean of the two in the middle. */
    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double least() {
        return values.getFirst();
    }

    public double most() {
        return values.getLast();
    }
}
